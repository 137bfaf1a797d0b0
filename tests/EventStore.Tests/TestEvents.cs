using System.Text.Json.Serialization;
using Fadu.EventStore.Types;

namespace Fadu.EventStore.Tests;

/// <summary>Events of a small domain: accounts of a library.</summary>
internal static class TestEvents
{
    public static EventTypes Types { get; } = new EventTypes.Builder()
        .Add("book_lent", TestJson.Default.BookLent)
        .Add("book_returned", TestJson.Default.BookReturned)
        .Build();
}

internal sealed record BookLent(string Title, decimal Deposit);

internal sealed record BookReturned(string Title, DateOnly On);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(BookLent))]
[JsonSerializable(typeof(BookReturned))]
internal sealed partial class TestJson : JsonSerializerContext;
