"""What the bot remembers: tables, transactions, the outbox."""
