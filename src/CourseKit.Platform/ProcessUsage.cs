namespace CourseKit.Platform;

/// <summary>What a process and all it has started use.</summary>
/// <param name="Processes">How many they are.</param>
/// <param name="ResidentBytes">Their memory, what they share counted for each.</param>
/// <param name="ProcessorTime">Their processor time, with that of those that have ended.</param>
internal readonly record struct ProcessUsage(int Processes, long ResidentBytes, TimeSpan ProcessorTime);
