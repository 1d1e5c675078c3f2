namespace CourseKit.Notebooks.Session;

/// <summary>Writes a type as C# source names it.</summary>
internal static class CSharpTypeName
{
    /// <summary>The type's full C# name; <c>dynamic</c> for a type that C# code cannot name, such as one declared in an F# cell.</summary>
    public static string Of(Type type) => TryName(type) ?? "dynamic";

    private static string? TryName(Type type)
    {
        if (type.IsArray)
        {
            // C# reads array ranks from the left, so an array of arrays puts its own rank before its element's.
            Type element = type;
            string ranks = "";
            while (element.IsArray)
            {
                ranks += $"[{new string(',', element.GetArrayRank() - 1)}]";
                element = element.GetElementType()!;
            }

            return TryName(element) is string name ? name + ranks : null;
        }

        if (!type.IsVisible || type.IsByRefLike || type.IsPointer || type.IsGenericParameter || type.Assembly.IsDynamic || type.Assembly.Location.Length == 0)
        {
            return null;
        }

        return TryNameWithArguments(type);
    }

    private static string? TryNameWithArguments(Type type)
    {
        string?[] arguments = [.. type.GetGenericArguments().Select(TryName)];
        if (arguments.Contains(null))
        {
            return null;
        }

        // A nested type's arguments come after those of the type around it.
        int used = 0;
        string name = "";
        foreach (string part in (type.FullName ?? type.ToString()).Split('[')[0].Split('+'))
        {
            string[] nameAndArity = part.Split('`');
            int arity = nameAndArity.Length > 1 ? int.Parse(nameAndArity[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
            name += name.Length == 0 ? $"global::{nameAndArity[0]}" : $".{nameAndArity[0]}";
            name += arity == 0 ? "" : $"<{string.Join(", ", arguments[used..(used + arity)])}>";
            used += arity;
        }

        return name;
    }
}
