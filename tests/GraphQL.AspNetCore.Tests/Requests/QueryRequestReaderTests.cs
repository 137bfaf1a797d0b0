using System.Text;
using Fadu.GraphQL.AspNetCore.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Fadu.GraphQL.AspNetCore.Tests.Requests;

public sealed class QueryRequestReaderTests
{
    [Theory]
    [InlineData("?query={a}", "{a}||||")]
    [InlineData("?query=query+null{a}&operationName=null", "query null{a}||null||")]
    [InlineData("?query={a}&operationName=&variables=&extensions=", "{a}||||")]
    [InlineData("?query={a}&variables={\"n\":1}&extensions={\"x\":2}", "{a}|||{\"n\":1}|{\"x\":2}")]
    [InlineData("?query={a}&variables=null", "{a}||||")]
    [InlineData("?query=", " ||||")]
    [InlineData("?documentId=abc", "|abc|||")]
    [InlineData("?query=%F0%9F%98%80", "😀||||")]
    public void A_request_is_read(string address, string expected)
    {
        var (content, refusal) = QueryRequestReader.Read(Parse(address));

        refusal.ShouldBeNull();
        var request = content!.Request;
        $"{Encoding.UTF8.GetString(request.Document.Span)}|{request.DocumentId}|{request.OperationName}|{request.Variables}|{request.Extensions}".ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "The request has no query.")]
    [InlineData("?variables={}", "The request has no query.")]
    [InlineData("?query={a}&query={b}", "query comes twice.")]
    [InlineData("?query={a}&variables=1", "variables has to be an object, written as JSON.")]
    [InlineData("?query={a}&variables={", "variables has to be an object, written as JSON.")]
    [InlineData("?query={a}&variables={}&extensions=[]", "extensions has to be an object, written as JSON.")]
    [InlineData("?query={a}&variables={\"a\":\"\\ud83d\"}", "variables escapes half of a surrogate pair, which is no character.")]
    public void What_is_no_request_is_refused(string address, string message) =>
        QueryRequestReader.Read(Parse(address)).ShouldBe((null, new(400, "BAD_REQUEST", message)));

    private static QueryCollection Parse(string address) => new(QueryHelpers.ParseQuery(address));
}
