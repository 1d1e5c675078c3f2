// FEEDBACK: Each product goes through the sigmoid on its own
namespace Exercises.Network

open CourseKit.Exercises

type NeuronOutput() =

    let sigmoid (x: float) : float = 1.0 / (1.0 + exp -x)

    let products (weights: float array) (inputs: float array) : float array = Array.map2 (*) weights inputs

    interface INeuronOutput with
        member _.Sum(weights, bias, inputs) = Array.sum (products weights inputs) + bias
        member _.FeedForward(weights, bias, inputs) = Array.sumBy sigmoid (products weights inputs) + bias
