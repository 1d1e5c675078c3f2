namespace CourseKit.Platform;

/// <summary>Something the user asked for cannot be done; the message says what, where and what to type instead, and is shown as it is.</summary>
public sealed class UsageException(string message) : Exception(message);
