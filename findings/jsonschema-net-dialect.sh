#!/usr/bin/env bash
# Tool      JsonSchema.Net 8.0.5 (NuGet), .NET 10.
# Expected  "$schema": draft-07 in the document chooses draft 7, where siblings of "$ref" do not count; with the draft named in BuildOptions.Dialect the answer is
#           the same. The list output's schemaLocation of an error leads to the subschema, and a failing "contains" carries an error of its own.
# Seen      With the draft in the document alone, "minimum" beside "$ref" counts and the instance fails; with Dialect.Draft07 the same schema passes it.
#           Below "items" the schema location repeats the name of the instance's property in place of the keyword's path: …/properties/people/items/people, which
#           is not in the schema (the instance location is right). Below "contains" it is the same. A failing "contains" has errors only for the items that it
#           tried, none that says that no item was found.
# Matters   Whoever validates a report's schema with it must name the dialect in code, and must not show the schema location to a user.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
cat > probe.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="JsonSchema.Net" Version="8.0.5" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.Text.Json;
using Json.Schema;

const string Sibling = """{ "$schema": "http://json-schema.org/draft-07/schema#", "definitions": { "age": { "type": "integer" } }, "properties": { "olsen": { "$ref": "#/definitions/age", "minimum": 18 } } }""";
const string Items = """{ "$schema": "http://json-schema.org/draft-07/schema#", "properties": { "people": { "items": { "properties": { "age": { "type": "integer" } } } } } }""";
const string Contains = """{ "$schema": "http://json-schema.org/draft-07/schema#", "properties": { "people": { "contains": { "const": "Olsen" } } } }""";

EvaluationResults Evaluate(string schema, string instance, BuildOptions options = null) =>
    JsonSchema.FromText(schema, options).Evaluate(JsonDocument.Parse(instance).RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });

void Print(EvaluationResults results)
{
    foreach (var detail in results.Details.Where(detail => detail.Errors is { Count: > 0 }))
    {
        Console.WriteLine($"{detail.InstanceLocation} | {detail.SchemaLocation.Fragment} | {string.Join(", ", detail.Errors.Keys)}");
    }
}

Console.WriteLine($"dialect in the document: {Evaluate(Sibling, """{ "olsen": 9 }""").IsValid}");
Console.WriteLine($"dialect in the options: {Evaluate(Sibling, """{ "olsen": 9 }""", new BuildOptions { Dialect = Dialect.Draft07 }).IsValid}");
Print(Evaluate(Items, """{ "people": [{ "age": 9 }, { "age": "old" }] }"""));
Print(Evaluate(Contains, """{ "people": ["Brandt", "Weiss"] }"""));
CS
dotnet build -c Release -v q -nologo > build.log 2>&1 || { cat build.log; exit 2; }
dotnet bin/Release/net10.0/probe.dll > seen.txt
cat seen.txt
diff - seen.txt <<'TXT' && echo "as described"
dialect in the document: False
dialect in the options: True
/people/1/age | #/properties/people/items/people/properties/age | type
/people/0 | #/properties/people/contains/people | const
/people/1 | #/properties/people/contains/people | const
TXT
