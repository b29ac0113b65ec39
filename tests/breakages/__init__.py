"""Ten mistakes that are easily made, made on purpose: the test named beside each must notice it."""
