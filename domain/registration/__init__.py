"""Registration (登记): who may enter the market, and what is reported every year."""
