namespace CourseKit.Platform;

/// <summary>A process as the kernel's table shows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Parent">The number of its parent.</param>
/// <param name="Session">The number of its session.</param>
/// <param name="Started">When it started, in ticks since the machine did; number and start together name a process for ever.</param>
/// <param name="HasEnded">Whether it has ended and only waits for its parent to ask how.</param>
/// <param name="ProcessorTime">The processor time of it and of those of its children that have ended.</param>
/// <param name="ResidentBytes">Its memory that is not on disk.</param>
internal sealed record ProcessEntry(int Id, int Parent, int Session, long Started, bool HasEnded, TimeSpan ProcessorTime, long ResidentBytes);
