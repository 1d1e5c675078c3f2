using System.Text.Json;
using System.Text.Json.Serialization;
using CourseKit.Exercises;

namespace CourseKit.Sandbox.Protocol;

/// <summary>
/// What travels most, made ready by the compiler: a student's process lives for a fraction of a second, and finding these types
/// out by reflection took a good part of it. Other types travel as well, only more slowly.
/// </summary>
[JsonSerializable(typeof(LoadRequest))]
[JsonSerializable(typeof(LoadReply))]
[JsonSerializable(typeof(CallRequest))]
[JsonSerializable(typeof(CallReply))]
[JsonSerializable(typeof(CallbackReply))]
[JsonSerializable(typeof(CompileRequest))]
[JsonSerializable(typeof(CompileReply))]
[JsonSerializable(typeof(JsonElement[]))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(int[]))]
[JsonSerializable(typeof(double[][]))]
[JsonSerializable(typeof(ConfusionCounts))]
[JsonSerializable(typeof(DataSplit))]
[JsonSerializable(typeof(Descent))]
[JsonSerializable(typeof(HiddenLayerWeights))]
[JsonSerializable(typeof(NeuronGradient))]
[JsonSerializable(typeof(NineParameters))]
[JsonSerializable(typeof(Tape))]
[JsonSerializable(typeof(TrainingEnd))]
[JsonSerializable(typeof(TrainingHistory))]
internal sealed partial class PlainDataContext : JsonSerializerContext;
