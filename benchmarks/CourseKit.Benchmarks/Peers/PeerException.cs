namespace CourseKit.Benchmarks.Peers;

/// <summary>The comparison cannot go on; the message says why, and what to type.</summary>
internal sealed class PeerException(string message) : Exception(message);
