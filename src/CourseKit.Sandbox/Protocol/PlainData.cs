using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CourseKit.Sandbox.Protocol;

/// <summary>How data is written on its way between the grader and the student's process: JSON in which NaN and the infinities exist.</summary>
internal static class PlainData
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(PlainDataContext.Default, new DefaultJsonTypeInfoResolver()),
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}
