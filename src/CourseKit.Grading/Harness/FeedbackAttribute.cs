using NUnit.Framework;

namespace CourseKit.Grading.Harness;

/// <summary>What a student is told whenever a test fails, in front of what the test itself has found.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FeedbackAttribute(string feedback) : PropertyAttribute(PropertyName, feedback)
{
    internal const string PropertyName = "Feedback";

    /// <summary>A sentence or two for the student.</summary>
    public string Feedback { get; } = feedback;
}
