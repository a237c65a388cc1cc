"""What Fanion serves over HTTP: its health, what platforms want served, and the room."""
