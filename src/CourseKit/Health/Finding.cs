namespace CourseKit.Health;

/// <summary>One thing that the course uses, and whether this machine has it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="IsNeeded">Whether nothing works without it.</param>
/// <param name="IsPresent">Whether it is there.</param>
/// <param name="Says">Its version or place; of a lacking one, what for it would be used.</param>
/// <param name="Mend">The command that brings it.</param>
internal sealed record Finding(string Name, bool IsNeeded, bool IsPresent, string Says, string Mend);
