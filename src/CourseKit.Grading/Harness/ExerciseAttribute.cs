using NUnit.Framework;

namespace CourseKit.Grading.Harness;

/// <summary>Names the exercise that a fixture grades, for example <c>[Exercise("02-01")]</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExerciseAttribute(string id) : PropertyAttribute(PropertyName, id)
{
    internal const string PropertyName = "Exercise";

    /// <summary>The exercise's id, as in its <c>exercise.json</c>.</summary>
    public string Id { get; } = id;
}
