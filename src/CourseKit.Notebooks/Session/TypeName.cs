using System.Globalization;

namespace CourseKit.Notebooks.Session;

/// <summary>Writes a type as source code names it.</summary>
internal sealed class TypeName
{
    private readonly string _root;
    private readonly bool _outermostRankFirst;

    private TypeName(string root, bool outermostRankFirst)
    {
        _root = root;
        _outermostRankFirst = outermostRankFirst;
    }

    /// <summary>In C#, an array of matrices is <c>T[][,]</c>.</summary>
    public static TypeName CSharp { get; } = new("global::", outermostRankFirst: true);

    /// <summary>In F#, an array of matrices is <c>T[,][]</c>.</summary>
    public static TypeName FSharp { get; } = new("global.", outermostRankFirst: false);

    /// <summary>The type's full name, or null for a type that source code cannot name, such as one that a cell declares.</summary>
    public string? Of(Type type)
    {
        if (type.IsArray)
        {
            return OfArray(type);
        }

        bool isNameless = !type.IsVisible || type.IsByRefLike || type.IsPointer || type.IsGenericParameter || type.Assembly.Location.Length == 0;
        return isNameless ? null : OfVisible(type);
    }

    private string? OfArray(Type type)
    {
        string ranks = "";
        while (type.IsArray)
        {
            string rank = $"[{new string(',', type.GetArrayRank() - 1)}]";
            ranks = _outermostRankFirst ? ranks + rank : rank + ranks;
            type = type.GetElementType()!;
        }

        return Of(type) is string element ? element + ranks : null;
    }

    private string? OfVisible(Type type)
    {
        string?[] arguments = [.. type.GetGenericArguments().Select(Of)];
        if (arguments.Contains(null))
        {
            return null;
        }

        // A nested type's arguments come after those of the type around it.
        int used = 0;
        var parts = new List<string>();
        foreach (string part in (type.FullName ?? type.ToString()).Split('[')[0].Split('+'))
        {
            string[] nameAndArity = part.Split('`');
            int arity = nameAndArity.Length > 1 ? int.Parse(nameAndArity[1], CultureInfo.InvariantCulture) : 0;
            parts.Add(nameAndArity[0] + (arity == 0 ? "" : $"<{string.Join(", ", arguments[used..(used + arity)])}>"));
            used += arity;
        }

        return _root + string.Join('.', parts);
    }
}
