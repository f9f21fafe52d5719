"""优惠政策、减免: who is relieved of fees, checked by the real name."""
