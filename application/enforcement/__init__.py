"""Orders, cases, executions: who may do what, what is seen, what follows by itself."""
