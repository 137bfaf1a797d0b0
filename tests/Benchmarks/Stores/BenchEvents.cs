using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fadu.EventStore.Types;

namespace Fadu.Benchmarks.Stores;

/// <summary>Events of the size and shape that a review has.</summary>
internal static class BenchEvents
{
    /// <summary>As the program itself writes its events: Chinese as it is, not as escapes.</summary>
    public static BenchJson Json { get; } = new(new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static EventTypes Types { get; } = new EventTypes.Builder()
        .Add("item_reported", Json.ItemReported)
        .Add("item_verified", Json.ItemVerified)
        .Build();

    /// <summary>Two in three are reported values, the third is a verification.</summary>
    public static object Make(int number) => number % 3 == 2
        ? new ItemVerified($"A{number % 4 + 1}-{number % 9 + 1}", number % 5 != 0, number % 100 * 0.25m, "与台账核对一致", "reviewer-07")
        : new ItemReported(
            $"A{number % 4 + 1}-{number % 9 + 1}", number % 1000 * 0.5m, "场次", new DateOnly(2026, 1, 1).AddDays(number % 365),
            "依据《法治宣传教育台账》第3册汇总，含线上活动", [$"evidence/2026/{number % 1000:0000}.pdf", $"evidence/2026/{number % 997:0000}.jpg"]);
}

internal sealed record ItemReported(string Item, decimal Value, string Measure, DateOnly On, string Basis, IReadOnlyList<string> Evidence);

internal sealed record ItemVerified(string Item, bool Accepted, decimal Value, string Remark, string Reviewer);

[JsonSerializable(typeof(ItemReported))]
[JsonSerializable(typeof(ItemVerified))]
internal sealed partial class BenchJson : JsonSerializerContext;
