"""RPC: nameko on the serving side, pika on the calling side."""
