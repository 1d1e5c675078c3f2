// WAY: A loop over one copy whose coordinates are moved and put back in turn; the two quotients are subtracted.
namespace Exercises.Gradients

open CourseKit.Exercises

type CentralDifference() =
    interface ICentralDifference with
        member _.Gradient(f, point, h) =
            let moved = Array.copy point

            [| for i in 0 .. point.Length - 1 do
                   moved[i] <- point[i] - h
                   let behind = f.Invoke moved / (2.0 * h)
                   moved[i] <- point[i] + h
                   let ahead = f.Invoke moved / (2.0 * h)
                   moved[i] <- point[i]
                   ahead - behind |]
