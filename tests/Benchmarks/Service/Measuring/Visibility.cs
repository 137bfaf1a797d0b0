using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Fadu.Benchmarks.Service.Calling;
using Fadu.Benchmarks.Service.Working;

namespace Fadu.Benchmarks.Service.Measuring;

/// <summary>Corrects a value of one unit again and again, and sees when subscribers are told the new total.</summary>
internal sealed class Visibility : IDisposable
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(400);

    private readonly ServiceClient _evaluator;
    private readonly string _unit;
    private readonly string _item;
    private readonly (decimal Value, decimal Total)[] _ends;

    private Visibility(ServiceClient evaluator, string unit, string item, (decimal Value, decimal Total)[] ends) => (_evaluator, _unit, _item, _ends) = (evaluator, unit, item, ends);

    /// <summary>Changes that a subscriber was not told of in time.</summary>
    public int Missed { get; private set; }

    /// <summary>Finds an item of the unit on which its total hangs.</summary>
    /// <param name="evaluator">An evaluator of the unit; ends with this.</param>
    /// <param name="unit">Code of a unit that has submitted and that nobody else works on.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Visibility Find(ServiceClient evaluator, string unit)
    {
        var items = (JsonArray)evaluator.Ask(Documents.Items, new { round = Cast.Round, unit })["submission"]!["items"]!;
        foreach (var item in items)
        {
            if (item!["submitted"]?["number"]?.GetValue<string>() is not { } number || decimal.Parse(number, CultureInfo.InvariantCulture) is not (>= 10 and var value))
                continue;
            var code = item["code"]!.GetValue<string>();
            // What was submitted can't be the correction of itself.
            var ends = new[] { 1m, decimal.Floor(value * 0.9m) }.Select(end => (end, TotalAfter(evaluator, unit, code, end))).ToArray();
            if (Math.Abs(ends[0].Item2 - ends[1].Item2) > 0.5m)
                return new(evaluator, unit, code, ends);
        }

        throw new InvalidOperationException($"The total of {unit} hangs on no single item.");
    }

    /// <summary>Subscribes to the unit.</summary>
    public Task<ScoreSubscriber> SubscribeAsync(Uri address) => ScoreSubscriber.StartAsync(address, _evaluator.Token!, Cast.Round, _unit);

    /// <summary>Corrects and waits, until it is told to stop.</summary>
    /// <param name="subscribers">Who has to be told, with what that is called.</param>
    /// <param name="timings">Where the time from the mutation's answer to the telling goes.</param>
    /// <param name="stop">Tells it to stop.</param>
    public async Task RunAsync(IReadOnlyList<(string Operation, ScoreSubscriber Subscriber)> subscribers, Timings timings, CancellationToken stop)
    {
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            var (value, total) = _ends[turn % _ends.Length];
            var within = Math.Abs(_ends[0].Total - _ends[1].Total) / 3;
            var sent = Stopwatch.GetTimestamp();
            await Task.Run(() => Correct(_evaluator, _unit, _item, value), CancellationToken.None);
            var answered = Stopwatch.GetTimestamp();
            foreach (var (operation, subscriber) in subscribers)
            {
                // Told before the answer was there is told at once.
                if (await subscriber.UntilAsync(total, within, sent, _longest) is { } at)
                    timings.AddTaken(operation, Math.Max(0, Stopwatch.GetElapsedTime(answered, at).TotalMilliseconds));
                else
                    Missed++;
            }

            await Task.Delay(_pause, CancellationToken.None);
        }
    }

    public void Dispose() => _evaluator.Dispose();

    private static decimal TotalAfter(ServiceClient evaluator, string unit, string item, decimal value)
    {
        Correct(evaluator, unit, item, value);
        return decimal.Parse(evaluator.Ask(Documents.Total, new { round = Cast.Round, unit })["round"]!["score"]!["total"]!.GetValue<string>(), CultureInfo.InvariantCulture);
    }

    private static void Correct(ServiceClient evaluator, string unit, string item, decimal value) => evaluator.Send(Documents.Correct, new
    {
        input = new { roundCode = Cast.Round, unitCode = unit, reason = "现场核查", item, value = new { number = value.ToString(CultureInfo.InvariantCulture) } },
    });
}
