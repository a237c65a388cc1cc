"""Where the bot talks: everything odd about a platform stays in its file."""
