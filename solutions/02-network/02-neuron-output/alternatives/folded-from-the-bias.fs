// WAY: One fold that begins with the bias, composed with a sigmoid by the hyperbolic tangent.
module Exercises.Network.Answer

open CourseKit.Exercises

let sum bias = Array.fold2 (fun sum weight input -> sum + input * weight) bias

let sigmoid s = 0.5 * (1.0 + tanh (0.5 * s))

type NeuronOutput() =
    interface INeuronOutput with
        member _.Sum(weights, bias, inputs) = sum bias weights inputs
        member _.FeedForward(weights, bias, inputs) = (weights, inputs) ||> sum bias |> sigmoid
