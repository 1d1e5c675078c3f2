using NUnit.Framework.Constraints;

namespace CourseLib.Tests;

/// <summary>
/// What bad input must lead to: an argument exception that names the parameter and says what is wrong with it.
/// </summary>
internal static class Refusal
{
    public static IResolveConstraint Of(string parameter, string message = "") =>
        Throws.InstanceOf<ArgumentException>()
            .With.Property(nameof(ArgumentException.ParamName)).EqualTo(parameter)
            .And.Message.Contains(message);

    public static IResolveConstraint OutOfRange(string parameter) =>
        Throws.TypeOf<ArgumentOutOfRangeException>()
            .With.Property(nameof(ArgumentException.ParamName)).EqualTo(parameter);
}
