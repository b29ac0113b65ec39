"""The pack, its press sheet and the sheets of an exposé as PDF files, made by the server."""
