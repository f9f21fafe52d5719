"""信用分类监管: what a business did, the grade that follows, the award."""
