// FEEDBACK: The bias is added once for every input
namespace Exercises.Network

open CourseKit.Exercises

type NeuronOutput() =

    let sum (weights: float array) (bias: float) (inputs: float array) : float =
        Array.fold2 (fun sum weight input -> sum + weight * input + bias) 0.0 weights inputs

    interface INeuronOutput with
        member _.Sum(weights, bias, inputs) = sum weights bias inputs
        member _.FeedForward(weights, bias, inputs) = 1.0 / (1.0 + exp -(sum weights bias inputs))
