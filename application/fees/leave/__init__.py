"""Leave books (请销假), as officers use them."""
