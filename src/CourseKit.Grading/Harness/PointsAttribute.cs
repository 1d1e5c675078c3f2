using NUnit.Framework;

namespace CourseKit.Grading.Harness;

/// <summary>What a graded test is worth. Every graded test says so, and an exercise's tests add up to the points in its <c>exercise.json</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PointsAttribute(int points) : PropertyAttribute(PropertyName, points)
{
    internal const string PropertyName = "Points";

    /// <summary>The points, 1 or more.</summary>
    public int Points { get; } = points;
}
