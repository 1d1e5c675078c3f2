// WAY: Row by row down two lists, by a recursive function that counts the rows itself.
module Exercises.Neuron.Answer

open CourseKit.Exercises

let rec private halfMean weight sum twiceRows samples targets =
    match samples, targets with
    | x :: samples, t :: targets -> halfMean weight (sum + pown (weight * x - t) 2) (twiceRows + 2.0) samples targets
    | _ -> sum / twiceRows

type LinearNeuron() =
    interface ILinearNeuron with
        member _.Predict(weight, x) = x * weight

        member _.Loss(weight, samples, targets) =
            halfMean weight 0.0 0.0 (List.ofArray samples) (List.ofArray targets)
