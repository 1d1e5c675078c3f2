namespace CourseKit.Sandbox.Protocol;

/// <summary>What a process for a student's code sends first, before it has any code.</summary>
internal static class Greeting
{
    public const string Ready = "ready";
}
