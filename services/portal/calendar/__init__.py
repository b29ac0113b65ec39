"""The working days of the office, and due days that follow from them."""
