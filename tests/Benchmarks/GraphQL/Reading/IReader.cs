namespace Fadu.Benchmarks.GraphQL.Reading;

/// <summary>Something that reads documents.</summary>
internal interface IReader
{
    /// <summary>What it is.</summary>
    string Name { get; }

    /// <summary>Does a task over and over.</summary>
    /// <param name="task">What is done.</param>
    /// <param name="duration">For how long.</param>
    /// <returns>Documents a second.</returns>
    Task<double> RunAsync(ReadingTask task, TimeSpan duration);
}
