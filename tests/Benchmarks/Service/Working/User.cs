using System.Diagnostics;
using System.Text;
using Fadu.Benchmarks.Service.Calling;
using Fadu.Benchmarks.Service.Measuring;

namespace Fadu.Benchmarks.Service.Working;

/// <summary>Somebody who works, thinks, and works again, on a thread of his or her own that waits in the kernel.</summary>
/// <param name="client">How the service is reached; ends with the work.</param>
/// <param name="timings">Where the time of each answer goes.</param>
/// <param name="think">What is thought between two requests, on average.</param>
/// <param name="random">For this user alone.</param>
internal abstract class User(ServiceClient client, Timings timings, TimeSpan think, Random random)
{
    /// <summary>For this user alone.</summary>
    protected Random Random => random;

    /// <summary>Works until it is told to stop.</summary>
    /// <param name="stop">Tells it.</param>
    /// <returns>What went wrong; null: nothing.</returns>
    public Task<Exception?> WorkAsync(CancellationToken stop) => Task.Factory.StartNew(() => Work(stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Does one thing; nothing where there is nothing to do.</summary>
    protected abstract void Act();

    /// <summary>Sends a question.</summary>
    protected void Ask(string operation, byte[] request)
    {
        var began = Stopwatch.GetTimestamp();
        client.Send(request);
        timings.Add(operation, began);
    }

    /// <summary>Writes a request.</summary>
    protected byte[] Write(string document, object variables) => client.Write(document, variables);

    /// <summary>Does a step on a submission.</summary>
    protected void Take(Paper paper, (string Operation, string Document, object Input, IReadOnlyDictionary<string, decimal> Values) step)
    {
        var request = client.Write(step.Document, new { input = step.Input });
        var began = Stopwatch.GetTimestamp();
        var answer = client.Send(request);
        timings.Add(step.Operation, began);
        paper.Take(step.Operation, VersionIn(answer), step.Values);
    }

    private Exception? Work(CancellationToken stop)
    {
        try
        {
            // Not all at the same moment.
            var pause = think * random.NextDouble();
            while (!stop.WaitHandle.WaitOne(pause))
            {
                Act();
                pause = think * (0.5 + random.NextDouble());
            }

            return null;
        }
        catch (Exception broken) when (broken is InvalidOperationException or System.Net.Sockets.SocketException)
        {
            return broken;
        }
        finally
        {
            client.Dispose();
        }
    }

    /// <summary>The version that a submission has by an answer.</summary>
    internal static int VersionIn(ReadOnlySpan<byte> answer)
    {
        var name = "\"version\":"u8;
        var at = answer.IndexOf(name);
        return at >= 0 && System.Buffers.Text.Utf8Parser.TryParse(answer[(at + name.Length)..], out int version, out _)
            ? version
            : throw new InvalidOperationException($"No version in {Encoding.UTF8.GetString(answer)}");
    }
}
