namespace CourseKit.Sandbox.Protocol;

/// <summary>One file of a student's source.</summary>
/// <param name="Name">The file's name without its folder.</param>
/// <param name="Text">What is in it.</param>
internal sealed record SourceFile(string Name, string Text);
