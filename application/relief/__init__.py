"""Relief (优惠政策、减免) as officers ask for it and as it is seen."""
