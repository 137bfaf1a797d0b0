using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Fadu.Benchmarks.Service.Calling;

/// <summary>Somebody who is told whenever a unit's score changes, over an event stream.</summary>
internal sealed class ScoreSubscriber : IDisposable
{
    private readonly HttpClient _http;
    private readonly HttpResponseMessage _answer;
    private readonly Lock _one = new();
    private readonly List<(decimal Total, long At)> _told = [];

    private ScoreSubscriber(HttpClient http, HttpResponseMessage answer, StreamReader lines)
    {
        (_http, _answer) = (http, answer);
        // In a thread of its own, that no other task's turn is waited for.
        new Thread(() => Read(lines)) { IsBackground = true }.Start();
    }

    /// <summary>Subscribes.</summary>
    public static async Task<ScoreSubscriber> StartAsync(Uri address, string token, string round, string unit)
    {
        var http = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Documents.ScoreChanged, variables = new { round, unit } }) };
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        return new(http, answer, new(await answer.Content.ReadAsStreamAsync()));
    }

    /// <summary>The last total that it was told; null: none yet.</summary>
    public decimal? Total
    {
        get
        {
            lock (_one)
                return _told is [.., var last] ? last.Total : null;
        }
    }

    /// <summary>When it was first told a total near another one, counted from a moment.</summary>
    /// <param name="total">The total.</param>
    /// <param name="within">How near.</param>
    /// <param name="since">Tellings from before do not count.</param>
    /// <param name="longest">How long it is waited for.</param>
    /// <returns>The moment of <see cref="Stopwatch"/>; null: it was not told.</returns>
    public async Task<long?> UntilAsync(decimal total, decimal within, long since, TimeSpan longest)
    {
        while (true)
        {
            lock (_one)
            {
                foreach (var (told, at) in _told.Where(one => one.At >= since))
                {
                    if (Math.Abs(told - total) <= within)
                        return at;
                }
            }

            if (Stopwatch.GetElapsedTime(since) > longest)
                return null;
            await Task.Delay(20);
        }
    }

    public void Dispose()
    {
        _answer.Dispose();
        _http.Dispose();
    }

    private void Read(StreamReader lines)
    {
        try
        {
            while (lines.ReadLine() is { } line)
            {
                var at = Stopwatch.GetTimestamp();
                if (line.StartsWith("data: {", StringComparison.Ordinal)
                    && JsonNode.Parse(line["data: ".Length..])?["data"]?["scoreChanged"]?["score"]?["total"]?.GetValue<string>() is { } total)
                {
                    lock (_one)
                        _told.Add((decimal.Parse(total, CultureInfo.InvariantCulture), at));
                }
            }
        }
        catch (Exception ended) when (ended is IOException or HttpRequestException or ObjectDisposedException)
        {
            // The service or the subscriber is gone.
        }
    }
}
