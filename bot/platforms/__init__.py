"""Where the bot talks: what is odd about one stays with it, what they share is beside."""
