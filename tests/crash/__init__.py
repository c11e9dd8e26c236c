"""The service killed again and again: what was promised holds, and a service that breaks a promise is caught."""
