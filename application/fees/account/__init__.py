"""Fee accounts (规费账户), as officers and operators use them."""
