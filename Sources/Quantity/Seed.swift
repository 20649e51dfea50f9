// Quantity
