namespace CourseKit.Grading;

/// <summary>The usual cause of the errors that beginners meet, and what to try: one sentence or two for each, in the compilers' order.</summary>
internal static class ErrorExplanations
{
    private const string DifferentTypes = "The two sides of the operator have different types: numbers are not converted by themselves, so write 1.0 for a float, or float n.";

    private const string OutsideOfClass = "This statement stands outside of the class: put it inside a method, and count the braces above it.";

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        // C#: what is missing or in the wrong place.
        ["CS1001"] = "A name is expected here: look for a forgotten one, or a sign too many.",
        ["CS1002"] = "A statement ends with a semicolon: put ; at the end of the statement before this place.",
        ["CS1003"] = "The named sign is missing here: look for a forgotten comma, bracket or parenthesis just before this place.",
        ["CS1026"] = "A parenthesis is open here: count ( and ) in this line, and put ) where it belongs.",
        ["CS1513"] = "A brace is still open here: each { needs its }. Look above for a method or loop that is not closed.",
        ["CS1022"] = "There is one } too many, or a brace was closed too early further up: count { and }.",
        ["CS1525"] = "Something is missing before this place: look for an operator without a value beside it.",
        ["CS1056"] = "This sign means nothing in C#: look for a curly quotation mark, a ×, · or − that came with copied text, and type it anew.",
        ["CS8803"] = OutsideOfClass,
        ["CS8805"] = OutsideOfClass,
        ["CS0201"] = "This computes a value and drops it: assign it to a variable, or return it.",

        // C#: names.
        ["CS0103"] = "This name is not known here: check its spelling and capitals, and that it is declared above, inside the same braces.",
        ["CS0117"] = "This type has no member of that name: check spelling and capitals, as in Math.Exp.",
        ["CS0246"] = "This type is not known here: check its spelling and capitals, or put the using line it needs at the top of the file.",
        ["CS1061"] = "This value has no member of that name: check spelling and capitals, and the type of what stands before the dot.",
        ["CS0128"] = "There is a variable of that name already: to change its value, leave the type away; for another variable, take another name.",
        ["CS0136"] = "That name is taken in the braces around this place: choose another, or leave the type away to change the one there is.",

        // C#: types.
        ["CS0019"] = "This operator does not work on these two types: check what each side is; a comparison has two equal signs, and && takes true and false only.",
        ["CS0029"] = "A value of one type is put where another type is asked for: check the type on the left and what the right side gives.",
        ["CS0266"] = "A number may lose something on its way into this type: declare the variable as double, or convert on purpose, as in (int)x.",
        ["CS1501"] = "This method takes another number of arguments: compare with its declaration.",
        ["CS0121"] = "Two methods fit equally well: make a double of an argument, as in Math.Ceiling((double)n / 2). Whole numbers divided give a whole number.",
        ["CS1503"] = "This argument has another type than the method asks for: compare the two types in the message.",
        ["CS7036"] = "An argument is missing: compare the call with the method's declaration.",

        // C#: values and contracts.
        ["CS0161"] = "This method can end without a value: look for a forgotten return, or see what happens when no if is true, and return a value there too.",
        ["CS0165"] = "This variable may not have a value yet: give it one where it is declared.",
        ["CS0535"] = "The class promises this member and does not have it: write it, public, with the very name and types of the message.",
        ["CS0736"] = "The member is there, but static: an interface's members belong to an object, so leave static away.",
        ["CS0737"] = "The member is there, but others may not call it: write public in front of it.",
        ["CS0738"] = "The member is there, but returns another type than the interface says: take the type of the message.",

        // F#: what is missing or in the wrong place.
        ["FS0010"] = "Something is missing or too much just before this place: look for a forgotten =, then, -> or parenthesis, and see whether the lines above stand in line.",
        ["FS0058"] = "F# reads the indentation: this line begins too far left or right for its block. Put it exactly below the block's first line, by spaces.",
        ["FS0222"] = "The file must begin by saying where it belongs: put a line such as namespace Exercises at the top.",
        ["FS0583"] = "This parenthesis is never closed: count ( and ), and put ) where it belongs.",
        ["FS0588"] = "A let needs something after it: end the block with the value that it gives, under the let.",

        ["FS0589"] = "This if is not finished: write if condition then value else other value.",
        ["FS0748"] = "There is no return in F#: the last line of a function is what it gives, so leave the word away.",
        ["FS3118"] = "This definition is not finished: put all its lines below each other, further in than the let, the last one giving the value.",

        // F#: names.
        ["FS0039"] = "This name is not known here: check its spelling and capitals, that it is defined above, and that what holds it is opened.",
        ["FS0072"] = "F# does not know this value's type yet: write it down where the value is named, as in (x: float).",

        // F#: types.
        ["FS0001"] = "One type is expected and another given: numbers are not converted by themselves, so write 1.0 for a float, or convert by float n.",
        ["FS0003"] = "This value is no function, but something stands behind it like an argument: look for a forgotten operator or comma.",
        ["FS0027"] = "This name stands for one value for good: write let mutable where it is defined, then name <- value.",
        ["FS0041"] = "No version of this method takes these arguments: check their number and types; Math's methods take floats, such as 2.0.",
        ["FS0043"] = DifferentTypes,
        ["FS0193"] = DifferentTypes,

        // F#: contracts.
        ["FS0366"] = "The interface asks for this member and the type does not have it: add a member line for it below interface … with.",
        ["FS0855"] = "The interface has no such member: check the name, and how many arguments it takes.",
    };

    // As somebody who comes from mathematics or from another language writes them.
    private static readonly Dictionary<string, string> MathFunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["abs"] = "Abs",
        ["exp"] = "Exp",
        ["floor"] = "Floor",
        ["ln"] = "Log",
        ["log"] = "Log",
        ["max"] = "Max",
        ["min"] = "Min",
        ["pow"] = "Pow",
        ["round"] = "Round",
        ["sqrt"] = "Sqrt",
        ["tanh"] = "Tanh",
    };

    /// <summary>The codes that are explained.</summary>
    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    /// <summary>The explanation of an error; null when there is none.</summary>
    /// <param name="code">The compiler's code.</param>
    /// <param name="message">The compiler's message, which tells the commonest cases apart.</param>
    public static string? Of(string code, string message) => (code, message.Split('\'')) switch
    {
        ("CS0103", [_, var name, ..]) when MathFunctions.TryGetValue(name, out string? function) => $"It is written Math.{function}: the functions of mathematics belong to Math.",
        ("CS0019", _) when message.Contains("method group", StringComparison.Ordinal) => "A method is named here and not called: put () behind its name, or take Length for the length of an array.",
        ("CS0029", [_, var from, _, var to, ..]) when from.StartsWith("System.Collections.Generic.", StringComparison.Ordinal) && to.EndsWith("[]", StringComparison.Ordinal) => "An array is asked for: make one of it by .ToArray() at the end.",
        ("CS0246", [_, ['I', >= 'A' and <= 'Z', ..], ..]) => "The exercise's interface is not known: put using CourseKit.Exercises; at the top of the file, and check the name's spelling.",
        ("FS0001", _) when message.Contains("missing an 'else' branch", StringComparison.Ordinal) => "An if that gives a value needs both ways: if condition then value else other value.",
        ("CS0019", [_, "^", ..]) => "There is no sign for powers in C#, and ^ is another operator: write x * x, or Math.Pow(x, 3).",
        _ => Texts.GetValueOrDefault(code),
    };
}
