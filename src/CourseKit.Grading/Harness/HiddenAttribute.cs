using NUnit.Framework;

namespace CourseKit.Grading.Harness;

/// <summary>Marks a test of which every report tells passed or not, and nothing else: neither its name nor what it found.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class HiddenAttribute() : PropertyAttribute(PropertyName, "true")
{
    internal const string PropertyName = "Hidden";
}
