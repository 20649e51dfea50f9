print("passalong")
