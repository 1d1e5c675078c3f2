using System.Reflection;

namespace CourseKit.Sandbox;

/// <summary>The one public class of a student's assembly that implements a contract.</summary>
internal sealed class StudentClass
{
    private readonly Type? _type;

    private StudentClass(Type type) => _type = type;

    private StudentClass(string refusal) => Refusal = refusal;

    /// <summary>Why there is no such class; null when there is.</summary>
    public string? Refusal { get; }

    public static StudentClass Find(Assembly assembly, Type contract)
    {
        Type[] candidates = [.. assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && contract.IsAssignableFrom(type))];
        return candidates switch
        {
            [] => new($"There is no public class that implements {contract.Name}. It begins: {Beginning(assembly, contract)}"),
            [var only] when only.ContainsGenericParameters => new($"{only.Name} implements {contract.Name} but has type parameters; take them away."),
            [var only] when only.GetConstructor(Type.EmptyTypes) is null => new($"{only.Name} needs a public constructor without parameters."),
            [var only] => new(only),
            _ => new($"More than one public class implements {contract.Name}: {string.Join(", ", candidates.Select(type => type.Name))}. Keep one."),
        };
    }

    private static string Beginning(Assembly assembly, Type contract) => assembly.GetReferencedAssemblies().Any(name => name.Name == "FSharp.Core")
        ? $"type YourName() = interface {contract.Name} with …"
        : $"public class YourName : {contract.Name}";

    public object Create() => Activator.CreateInstance(_type!, BindingFlags.DoNotWrapExceptions | BindingFlags.CreateInstance | BindingFlags.Public | BindingFlags.Instance, null, null, null)!;
}
