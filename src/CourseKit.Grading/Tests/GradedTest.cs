using CourseKit.Grading.Harness;
using CourseKit.Platform;
using NUnit.Framework.Interfaces;

namespace CourseKit.Grading;

/// <summary>One graded NUnit test, as its attributes describe it.</summary>
internal sealed record GradedTest
{
    public required string FullName { get; init; }

    /// <summary>The test's name as a sentence: underscores are spaces.</summary>
    public required string Sentence { get; init; }

    /// <summary>The class that the test is written in.</summary>
    public required Type Fixture { get; init; }

    public required string ExerciseId { get; init; }

    public required Type Contract { get; init; }

    public required int Points { get; init; }

    public required bool IsHidden { get; init; }

    /// <summary>Reads a test of a fixture that names an exercise.</summary>
    /// <exception cref="UsageException">It is no proper graded test.</exception>
    public static GradedTest From(ITest test)
    {
        Type fixture = test.TypeInfo!.Type;
        return new GradedTest
        {
            FullName = test.FullName,
            Sentence = test.Name.Replace('_', ' '),
            Fixture = fixture,
            ExerciseId = (string)test.Parent!.Properties.Get(ExerciseAttribute.PropertyName)!,
            Contract = ContractOf(fixture) ?? throw Fault(test, "its fixture does not derive from ExerciseTests<…>"),
            Points = test.Properties.Get(PointsAttribute.PropertyName) is int and > 0 and var points ? points : throw Fault(test, "it has no [Points(…)] of 1 or more"),
            IsHidden = test.Properties.ContainsKey(HiddenAttribute.PropertyName) || test.Parent.Properties.ContainsKey(HiddenAttribute.PropertyName),
        };
    }

    private static Type? ContractOf(Type? fixture)
    {
        for (; fixture is not null; fixture = fixture.BaseType)
        {
            if (fixture.IsGenericType && fixture.GetGenericTypeDefinition() == typeof(ExerciseTests<>))
            {
                return fixture.GetGenericArguments()[0];
            }
        }

        return null;
    }

    private static UsageException Fault(ITest test, string what) =>
        new($"The graded test {test.FullName} cannot be used: {what}.");
}
