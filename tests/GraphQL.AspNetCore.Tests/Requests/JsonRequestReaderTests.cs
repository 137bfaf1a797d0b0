using System.Text;
using Fadu.GraphQL.AspNetCore.Requests;

namespace Fadu.GraphQL.AspNetCore.Tests.Requests;

public sealed class JsonRequestReaderTests
{
    [Fact]
    public void All_parameters_are_read()
    {
        Read("""{"query":"query Q { a }","operationName":"Q","documentId":"sha256:00","variables":{"n":1},"extensions":{"x":[2]}}""")
            .ShouldBe("query Q { a }|sha256:00|Q|{\"n\":1}|{\"x\":[2]}");
    }

    [Theory]
    [InlineData("""{"query":"{ a }"}""", "{ a }||||")]
    [InlineData("""  {"query" : "{ a }" }  """, "{ a }||||")]
    [InlineData("""{"query":"{\n  a(text: \"\u7edf\\n\")\n}"}""", "{\n  a(text: \"统\\n\")\n}||||")]
    [InlineData("""{"query":"\ud83d\ude00"}""", "😀||||")]
    [InlineData("""{"qu\u0065ry":"{ a }"}""", "{ a }||||")]
    [InlineData("""{"query":"{ a }","operationName":null,"variables":null,"extensions":null,"documentId":null}""", "{ a }||||")]
    [InlineData("""{"query":"{ a }","operationName":""}""", "{ a }||||")]
    [InlineData("""{"query":"{ a }","more":{"query":1},"more":[]}""", "{ a }||||")]
    [InlineData("""{"query":""}""", " ||||")]
    [InlineData("""{"documentId":"abc"}""", "|abc|||")]
    [InlineData("""{"extensions":{"persistedQuery":{}}}""", "||||{\"persistedQuery\":{}}")]
    public void A_request_is_read(string json, string expected) => Read(json).ShouldBe(expected);

    [Theory]
    [InlineData("", "The body is empty; it has to be a JSON object with a query.")]
    [InlineData("   ", "The body is not JSON: it cannot be read from line 1, byte 4 on.")]
    [InlineData("{ \"not a JSON", "The body is not JSON: it cannot be read from line 1, byte 14 on.")]
    [InlineData("{\"query\":\"{ a }\"} x", "The body is not JSON: it cannot be read from line 1, byte 19 on.")]
    [InlineData("{\"query\":\"{ a }\",}", "The body is not JSON: it cannot be read from line 1, byte 18 on.")]
    [InlineData("{\n\"query\":\"a\nb\"}", "The body is not JSON: it cannot be read from line 2, byte 11 on.")]
    [InlineData("\"text\"", "The body is JSON, but no object.")]
    [InlineData("null", "The body is JSON, but no object.")]
    [InlineData("{}", "The request has no query.")]
    [InlineData("""{"qeury":"{ a }"}""", "The request has no query.")]
    [InlineData("""{"query":null}""", "The request has no query.")]
    [InlineData("""{"extensions":{}}""", "The request has no query.")]
    [InlineData("""{"query":{"obj":"ect"}}""", "query has to be a string, but is an object.")]
    [InlineData("""{"query":["array"]}""", "query has to be a string, but is a list.")]
    [InlineData("""{"query":0}""", "query has to be a string, but is a number.")]
    [InlineData("""{"query":false}""", "query has to be a string, but is a truth value.")]
    [InlineData("""{"query":"{ a }","operationName":1}""", "operationName has to be a string, but is a number.")]
    [InlineData("""{"query":"{ a }","documentId":1}""", "documentId has to be a string, but is a number.")]
    [InlineData("""{"query":"{ a }","variables":"{}"}""", "variables has to be an object, but is a string.")]
    [InlineData("""{"query":"{ a }","variables":[7]}""", "variables has to be an object, but is a list.")]
    [InlineData("""{"query":"{ a }","extensions":true}""", "extensions has to be an object, but is a truth value.")]
    [InlineData("""{"query":"{ a }","query":"{ b }"}""", "query comes twice.")]
    [InlineData("""{"query":"{ a }","variables":{},"variables":{}}""", "variables comes twice.")]
    [InlineData("""{"query":null,"query":"{ a }"}""", "query comes twice.")]
    [InlineData("""{"query":"\ud83d"}""", "The body escapes half of a surrogate pair, which is no character.")]
    [InlineData("""{"query":"{ a }","variables":{"a":["\ude00"]}}""", "The body escapes half of a surrogate pair, which is no character.")]
    public void What_is_no_request_is_refused(string json, string message) =>
        JsonRequestReader.Read(Encoding.UTF8.GetBytes(json)).ShouldBe((null, new(400, "BAD_REQUEST", message)));

    [Fact]
    public void A_list_of_requests_is_refused_with_the_limit() =>
        JsonRequestReader.Read("""[{"query":"{ a }"}]"""u8.ToArray())
            .ShouldBe((null, new(400, "BATCH_REFUSED", "A request is one operation: the limit is 1, and a list came.")));

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        JsonRequestReader.Read((byte[])[.. "{\"query\":\""u8, 0xC3, 0x28, .. "\"}"u8]).ShouldBe((null, new(400, "BAD_REQUEST", "The body is not UTF-8.")));

    [Fact]
    public void Json_deeper_than_the_limit_is_refused()
    {
        var json = "{\"variables\":{\"a\":" + new string('[', 100) + new string(']', 100) + "},\"query\":\"{ a }\"}";

        JsonRequestReader.Read(Encoding.UTF8.GetBytes(json)).Refusal!.Code.ShouldBe("BAD_REQUEST");
    }

    [Fact]
    public void Every_prefix_of_a_request_is_refused_without_breaking()
    {
        var json = """{"query":"{ a(text: \"\u7edf\") }","variables":{"a":[1,{"b":"\ud83d\ude00"}]},"operationName":"计"}"""u8.ToArray();

        for (var length = 0; length < json.Length; length++)
            JsonRequestReader.Read(json.AsMemory(0, length)).Refusal.ShouldNotBeNull($"{length} bytes").Status.ShouldBe(400);
    }

    private static string Read(string json)
    {
        var (content, refusal) = JsonRequestReader.Read(Encoding.UTF8.GetBytes(json));
        refusal.ShouldBeNull();
        using (content)
        {
            var request = content!.Request;
            return $"{Encoding.UTF8.GetString(request.Document.Span)}|{request.DocumentId}|{request.OperationName}|{request.Variables}|{request.Extensions}";
        }
    }
}
