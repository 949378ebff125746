// Generated from openapi/ by `npm run generate`. Do not edit.
'use strict';

const body = (() => {
const exports = {};
"use strict";
exports.body0 = validate20;
const formats0 = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
const func1 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^[^\\x00-\\x1f\\x7f]*$", "u");
function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate20.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.email === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.password === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(data.name === undefined){const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}for(const key0 in data){if(!(((key0 === "email") || (key0 === "password")) || (key0 === "name"))){const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}if(data.email !== undefined){let data0 = data.email;if(typeof data0 === "string"){if(func1(data0) > 254){const err4 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(func1(data0) < 3){const err5 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(!(formats0.test(data0))){const err6 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/format",keyword:"format",params:{format: "email"},message:"must match format \""+"email"+"\""};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}else {const err7 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}if(data.password !== undefined){let data1 = data.password;if(typeof data1 === "string"){if(func1(data1) > 128){const err8 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}if(func1(data1) < 10){const err9 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/minLength",keyword:"minLength",params:{limit: 10},message:"must NOT have fewer than 10 characters"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}else {const err10 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data.name !== undefined){let data2 = data.name;if(typeof data2 === "string"){if(func1(data2) > 120){const err11 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}if(func1(data2) < 1){const err12 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}if(!pattern4.test(data2)){const err13 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}else {const err14 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}}else {const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}validate20.errors = vErrors;return errors === 0;}validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body1 = validate21;
function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate21.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.email === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.password === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}for(const key0 in data){if(!((key0 === "email") || (key0 === "password"))){const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data.email !== undefined){let data0 = data.email;if(typeof data0 === "string"){if(func1(data0) > 254){const err3 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(func1(data0) < 3){const err4 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(!(formats0.test(data0))){const err5 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/format",keyword:"format",params:{format: "email"},message:"must match format \""+"email"+"\""};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}else {const err6 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(data.password !== undefined){let data1 = data.password;if(typeof data1 === "string"){if(func1(data1) > 128){const err7 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(func1(data1) < 1){const err8 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}else {const err9 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}}else {const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}validate21.errors = vErrors;return errors === 0;}validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body2 = validate22;
function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate22.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.refreshToken === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "refreshToken"},message:"must have required property '"+"refreshToken"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}for(const key0 in data){if(!(key0 === "refreshToken")){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.refreshToken !== undefined){let data0 = data.refreshToken;if(typeof data0 === "string"){if(func1(data0) > 200){const err2 = {instancePath:instancePath+"/refreshToken",schemaPath:"#/properties/refreshToken/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(func1(data0) < 1){const err3 = {instancePath:instancePath+"/refreshToken",schemaPath:"#/properties/refreshToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(!pattern4.test(data0)){const err4 = {instancePath:instancePath+"/refreshToken",schemaPath:"#/properties/refreshToken/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}else {const err5 = {instancePath:instancePath+"/refreshToken",schemaPath:"#/properties/refreshToken/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}}else {const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}validate22.errors = vErrors;return errors === 0;}validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body3 = validate23;
const schema34 = {"type":"object","additionalProperties":false,"required":["name","scopes"],"properties":{"name":{"type":"string","minLength":1,"maxLength":80,"pattern":"^[^\\x00-\\x1f\\x7f]*$"},"scopes":{"type":"array","minItems":1,"maxItems":50,"uniqueItems":true,"items":{"type":"string","enum":["orders:read","orders:write","payments:write","wallet:read","wallet:credit","idempotency:read","approvals:decide","refunds:write","exports:read","catalogue:read","catalogue:write","users:read","audit:read","webhooks:manage","events:read","jobs:manage"]}},"expiresAt":{"type":["string","null"],"format":"date-time"}}};
const formats4 = /^(?:(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate23.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.name === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.scopes === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scopes"},message:"must have required property '"+"scopes"+"'"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}for(const key0 in data){if(!(((key0 === "name") || (key0 === "scopes")) || (key0 === "expiresAt"))){const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data.name !== undefined){let data0 = data.name;if(typeof data0 === "string"){if(func1(data0) > 80){const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(func1(data0) < 1){const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(!pattern4.test(data0)){const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}else {const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(data.scopes !== undefined){let data1 = data.scopes;if(Array.isArray(data1)){if(data1.length > 50){const err7 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(data1.length < 1){const err8 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}const len0 = data1.length;for(let i0=0; i0<len0; i0++){let data2 = data1[i0];if(typeof data2 !== "string"){const err9 = {instancePath:instancePath+"/scopes/" + i0,schemaPath:"#/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(!((((((((((((((((data2 === "orders:read") || (data2 === "orders:write")) || (data2 === "payments:write")) || (data2 === "wallet:read")) || (data2 === "wallet:credit")) || (data2 === "idempotency:read")) || (data2 === "approvals:decide")) || (data2 === "refunds:write")) || (data2 === "exports:read")) || (data2 === "catalogue:read")) || (data2 === "catalogue:write")) || (data2 === "users:read")) || (data2 === "audit:read")) || (data2 === "webhooks:manage")) || (data2 === "events:read")) || (data2 === "jobs:manage"))){const err10 = {instancePath:instancePath+"/scopes/" + i0,schemaPath:"#/properties/scopes/items/enum",keyword:"enum",params:{allowedValues: schema34.properties.scopes.items.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}let i1 = data1.length;let j0;if(i1 > 1){const indices0 = {};for(;i1--;){let item0 = data1[i1];if(typeof item0 !== "string"){continue;}if(typeof indices0[item0] == "number"){j0 = indices0[item0];
const err11 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;break;}indices0[item0] = i1;}}}else {const err12 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}if(data.expiresAt !== undefined){let data3 = data.expiresAt;if((typeof data3 !== "string") && (data3 !== null)){const err13 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/properties/expiresAt/type",keyword:"type",params:{type: schema34.properties.expiresAt.type},message:"must be string,null"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if(typeof data3 === "string"){if(!(formats4.test(data3))){const err14 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/properties/expiresAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}}}else {const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}validate23.errors = vErrors;return errors === 0;}validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body4 = validate24;
const formats6 = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const pattern7 = new RegExp("^[A-Za-z0-9_-]+$", "u");
function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate24.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.items === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "items"},message:"must have required property '"+"items"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}for(const key0 in data){if(!((key0 === "items") || (key0 === "couponCode"))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.items !== undefined){let data0 = data.items;if(Array.isArray(data0)){if(data0.length > 50){const err2 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(data0.length < 1){const err3 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}const len0 = data0.length;for(let i0=0; i0<len0; i0++){let data1 = data0[i0];if(data1 && typeof data1 == "object" && !Array.isArray(data1)){if(data1.productId === undefined){const err4 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "productId"},message:"must have required property '"+"productId"+"'"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(data1.quantity === undefined){const err5 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/required",keyword:"required",params:{missingProperty: "quantity"},message:"must have required property '"+"quantity"+"'"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}for(const key1 in data1){if(!((key1 === "productId") || (key1 === "quantity"))){const err6 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(data1.productId !== undefined){let data2 = data1.productId;if(typeof data2 === "string"){if(!(formats6.test(data2))){const err7 = {instancePath:instancePath+"/items/" + i0+"/productId",schemaPath:"#/properties/items/items/properties/productId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}else {const err8 = {instancePath:instancePath+"/items/" + i0+"/productId",schemaPath:"#/properties/items/items/properties/productId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data1.quantity !== undefined){let data3 = data1.quantity;if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){const err9 = {instancePath:instancePath+"/items/" + i0+"/quantity",schemaPath:"#/properties/items/items/properties/quantity/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if((typeof data3 == "number") && (isFinite(data3))){if(data3 > 1000 || isNaN(data3)){const err10 = {instancePath:instancePath+"/items/" + i0+"/quantity",schemaPath:"#/properties/items/items/properties/quantity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}if(data3 < 1 || isNaN(data3)){const err11 = {instancePath:instancePath+"/items/" + i0+"/quantity",schemaPath:"#/properties/items/items/properties/quantity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}}}else {const err12 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}}else {const err13 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}if(data.couponCode !== undefined){let data4 = data.couponCode;if(typeof data4 === "string"){if(func1(data4) > 40){const err14 = {instancePath:instancePath+"/couponCode",schemaPath:"#/properties/couponCode/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}if(func1(data4) < 3){const err15 = {instancePath:instancePath+"/couponCode",schemaPath:"#/properties/couponCode/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}if(!pattern7.test(data4)){const err16 = {instancePath:instancePath+"/couponCode",schemaPath:"#/properties/couponCode/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}else {const err17 = {instancePath:instancePath+"/couponCode",schemaPath:"#/properties/couponCode/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}}else {const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}validate24.errors = vErrors;return errors === 0;}validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body5 = validate25;
function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate25.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(key0 === "reason")){const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(data.reason !== undefined){let data0 = data.reason;if(typeof data0 === "string"){if(func1(data0) > 500){const err1 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(func1(data0) < 1){const err2 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(!pattern4.test(data0)){const err3 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}else {const err4 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}}else {const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}validate25.errors = vErrors;return errors === 0;}validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body6 = validate26;
const schema37 = {"type":"object","additionalProperties":false,"required":["status"],"properties":{"status":{"type":"string","enum":["PENDING_APPROVAL","PENDING","REJECTED","EXPIRED","PAID","CONFIRMED","SHIPPED","DELIVERED","CANCELLED"]},"reason":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\x00-\\x1f\\x7f]*$"}}};
function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate26.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.status === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}for(const key0 in data){if(!((key0 === "status") || (key0 === "reason"))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.status !== undefined){let data0 = data.status;if(typeof data0 !== "string"){const err2 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(!(((((((((data0 === "PENDING_APPROVAL") || (data0 === "PENDING")) || (data0 === "REJECTED")) || (data0 === "EXPIRED")) || (data0 === "PAID")) || (data0 === "CONFIRMED")) || (data0 === "SHIPPED")) || (data0 === "DELIVERED")) || (data0 === "CANCELLED"))){const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema37.properties.status.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}if(data.reason !== undefined){let data1 = data.reason;if(typeof data1 === "string"){if(func1(data1) > 500){const err4 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(func1(data1) < 1){const err5 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(!pattern4.test(data1)){const err6 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}else {const err7 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}}else {const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}validate26.errors = vErrors;return errors === 0;}validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body7 = validate27;
const schema38 = {"type":"object","additionalProperties":false,"required":["decision"],"properties":{"decision":{"type":"string","enum":["APPROVE","REJECT"]},"reason":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\x00-\\x1f\\x7f]*$"}}};
function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate27.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.decision === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "decision"},message:"must have required property '"+"decision"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}for(const key0 in data){if(!((key0 === "decision") || (key0 === "reason"))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.decision !== undefined){let data0 = data.decision;if(typeof data0 !== "string"){const err2 = {instancePath:instancePath+"/decision",schemaPath:"#/properties/decision/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(!((data0 === "APPROVE") || (data0 === "REJECT"))){const err3 = {instancePath:instancePath+"/decision",schemaPath:"#/properties/decision/enum",keyword:"enum",params:{allowedValues: schema38.properties.decision.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}if(data.reason !== undefined){let data1 = data.reason;if(typeof data1 === "string"){if(func1(data1) > 500){const err4 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(func1(data1) < 1){const err5 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(!pattern4.test(data1)){const err6 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}else {const err7 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}}else {const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}validate27.errors = vErrors;return errors === 0;}validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body8 = validate28;
const pattern11 = new RegExp("^[A-Z]{3}$", "u");
function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate28.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.reason === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}for(const key0 in data){if(!((((key0 === "amountMinor") || (key0 === "currency")) || (key0 === "reason")) || (key0 === "restock"))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.amountMinor !== undefined){let data0 = data.amountMinor;if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){const err2 = {instancePath:instancePath+"/amountMinor",schemaPath:"#/properties/amountMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if((typeof data0 == "number") && (isFinite(data0))){if(data0 > 9007199254740991 || isNaN(data0)){const err3 = {instancePath:instancePath+"/amountMinor",schemaPath:"#/properties/amountMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(data0 < 1 || isNaN(data0)){const err4 = {instancePath:instancePath+"/amountMinor",schemaPath:"#/properties/amountMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}}if(data.currency !== undefined){let data1 = data.currency;if(typeof data1 === "string"){if(func1(data1) > 3){const err5 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/maxLength",keyword:"maxLength",params:{limit: 3},message:"must NOT have more than 3 characters"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(func1(data1) < 3){const err6 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(!pattern11.test(data1)){const err7 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}else {const err8 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data.reason !== undefined){let data2 = data.reason;if(typeof data2 === "string"){if(func1(data2) > 500){const err9 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(func1(data2) < 1){const err10 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}if(!pattern4.test(data2)){const err11 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}else {const err12 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}if(data.restock !== undefined){let data3 = data.restock;if(Array.isArray(data3)){if(data3.length > 50){const err13 = {instancePath:instancePath+"/restock",schemaPath:"#/properties/restock/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}const len0 = data3.length;for(let i0=0; i0<len0; i0++){let data4 = data3[i0];if(data4 && typeof data4 == "object" && !Array.isArray(data4)){if(data4.productId === undefined){const err14 = {instancePath:instancePath+"/restock/" + i0,schemaPath:"#/properties/restock/items/required",keyword:"required",params:{missingProperty: "productId"},message:"must have required property '"+"productId"+"'"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}if(data4.quantity === undefined){const err15 = {instancePath:instancePath+"/restock/" + i0,schemaPath:"#/properties/restock/items/required",keyword:"required",params:{missingProperty: "quantity"},message:"must have required property '"+"quantity"+"'"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}for(const key1 in data4){if(!((key1 === "productId") || (key1 === "quantity"))){const err16 = {instancePath:instancePath+"/restock/" + i0,schemaPath:"#/properties/restock/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}if(data4.productId !== undefined){let data5 = data4.productId;if(typeof data5 === "string"){if(!(formats6.test(data5))){const err17 = {instancePath:instancePath+"/restock/" + i0+"/productId",schemaPath:"#/properties/restock/items/properties/productId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}else {const err18 = {instancePath:instancePath+"/restock/" + i0+"/productId",schemaPath:"#/properties/restock/items/properties/productId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}if(data4.quantity !== undefined){let data6 = data4.quantity;if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){const err19 = {instancePath:instancePath+"/restock/" + i0+"/quantity",schemaPath:"#/properties/restock/items/properties/quantity/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}if((typeof data6 == "number") && (isFinite(data6))){if(data6 > 50000 || isNaN(data6)){const err20 = {instancePath:instancePath+"/restock/" + i0+"/quantity",schemaPath:"#/properties/restock/items/properties/quantity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50000},message:"must be <= 50000"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}if(data6 < 1 || isNaN(data6)){const err21 = {instancePath:instancePath+"/restock/" + i0+"/quantity",schemaPath:"#/properties/restock/items/properties/quantity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}}}}else {const err22 = {instancePath:instancePath+"/restock/" + i0,schemaPath:"#/properties/restock/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}}}else {const err23 = {instancePath:instancePath+"/restock",schemaPath:"#/properties/restock/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}}else {const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}validate28.errors = vErrors;return errors === 0;}validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body9 = validate29;
const pattern13 = new RegExp("^[A-Z0-9-]+$", "u");
const pattern16 = new RegExp("^[a-z0-9-]+$", "u");
function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate29.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.sku === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sku"},message:"must have required property '"+"sku"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.name === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(data.description === undefined){const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(data.category === undefined){const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "category"},message:"must have required property '"+"category"+"'"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(data.priceMinor === undefined){const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "priceMinor"},message:"must have required property '"+"priceMinor"+"'"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(data.currency === undefined){const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "currency"},message:"must have required property '"+"currency"+"'"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(data.stockQuantity === undefined){const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stockQuantity"},message:"must have required property '"+"stockQuantity"+"'"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}for(const key0 in data){if(!((((((((key0 === "sku") || (key0 === "name")) || (key0 === "description")) || (key0 === "category")) || (key0 === "priceMinor")) || (key0 === "currency")) || (key0 === "stockQuantity")) || (key0 === "active"))){const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}if(data.sku !== undefined){let data0 = data.sku;if(typeof data0 === "string"){if(func1(data0) > 40){const err8 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}if(func1(data0) < 1){const err9 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(!pattern13.test(data0)){const err10 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9-]+$"},message:"must match pattern \""+"^[A-Z0-9-]+$"+"\""};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}else {const err11 = {instancePath:instancePath+"/sku",schemaPath:"#/properties/sku/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}if(data.name !== undefined){let data1 = data.name;if(typeof data1 === "string"){if(func1(data1) > 120){const err12 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}if(func1(data1) < 1){const err13 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if(!pattern4.test(data1)){const err14 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}else {const err15 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}if(data.description !== undefined){let data2 = data.description;if(typeof data2 === "string"){if(func1(data2) > 2000){const err16 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}if(func1(data2) < 0){const err17 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 0},message:"must NOT have fewer than 0 characters"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}if(!pattern4.test(data2)){const err18 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}else {const err19 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}}if(data.category !== undefined){let data3 = data.category;if(typeof data3 === "string"){if(func1(data3) > 60){const err20 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}if(func1(data3) < 1){const err21 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}if(!pattern16.test(data3)){const err22 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}}else {const err23 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}if(data.priceMinor !== undefined){let data4 = data.priceMinor;if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){const err24 = {instancePath:instancePath+"/priceMinor",schemaPath:"#/properties/priceMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}if((typeof data4 == "number") && (isFinite(data4))){if(data4 > 100000000000 || isNaN(data4)){const err25 = {instancePath:instancePath+"/priceMinor",schemaPath:"#/properties/priceMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000000},message:"must be <= 100000000000"};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}if(data4 < 0 || isNaN(data4)){const err26 = {instancePath:instancePath+"/priceMinor",schemaPath:"#/properties/priceMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}}}if(data.currency !== undefined){let data5 = data.currency;if(typeof data5 === "string"){if(func1(data5) > 3){const err27 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/maxLength",keyword:"maxLength",params:{limit: 3},message:"must NOT have more than 3 characters"};if(vErrors === null){vErrors = [err27];}else {vErrors.push(err27);}errors++;}if(func1(data5) < 3){const err28 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};if(vErrors === null){vErrors = [err28];}else {vErrors.push(err28);}errors++;}if(!pattern11.test(data5)){const err29 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};if(vErrors === null){vErrors = [err29];}else {vErrors.push(err29);}errors++;}}else {const err30 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err30];}else {vErrors.push(err30);}errors++;}}if(data.stockQuantity !== undefined){let data6 = data.stockQuantity;if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){const err31 = {instancePath:instancePath+"/stockQuantity",schemaPath:"#/properties/stockQuantity/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err31];}else {vErrors.push(err31);}errors++;}if((typeof data6 == "number") && (isFinite(data6))){if(data6 > 1000000 || isNaN(data6)){const err32 = {instancePath:instancePath+"/stockQuantity",schemaPath:"#/properties/stockQuantity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};if(vErrors === null){vErrors = [err32];}else {vErrors.push(err32);}errors++;}if(data6 < 0 || isNaN(data6)){const err33 = {instancePath:instancePath+"/stockQuantity",schemaPath:"#/properties/stockQuantity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};if(vErrors === null){vErrors = [err33];}else {vErrors.push(err33);}errors++;}}}if(data.active !== undefined){if(typeof data.active !== "boolean"){const err34 = {instancePath:instancePath+"/active",schemaPath:"#/properties/active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};if(vErrors === null){vErrors = [err34];}else {vErrors.push(err34);}errors++;}}}else {const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err35];}else {vErrors.push(err35);}errors++;}validate29.errors = vErrors;return errors === 0;}validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body10 = validate30;
function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate30.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(Object.keys(data).length < 1){const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}for(const key0 in data){if(!(((((key0 === "name") || (key0 === "description")) || (key0 === "category")) || (key0 === "priceMinor")) || (key0 === "active"))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.name !== undefined){let data0 = data.name;if(typeof data0 === "string"){if(func1(data0) > 120){const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 120},message:"must NOT have more than 120 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(func1(data0) < 1){const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(!pattern4.test(data0)){const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}else {const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(data.description !== undefined){let data1 = data.description;if(typeof data1 === "string"){if(func1(data1) > 2000){const err6 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(func1(data1) < 0){const err7 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 0},message:"must NOT have fewer than 0 characters"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(!pattern4.test(data1)){const err8 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}else {const err9 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data.category !== undefined){let data2 = data.category;if(typeof data2 === "string"){if(func1(data2) > 60){const err10 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}if(func1(data2) < 1){const err11 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}if(!pattern16.test(data2)){const err12 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}else {const err13 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}if(data.priceMinor !== undefined){let data3 = data.priceMinor;if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){const err14 = {instancePath:instancePath+"/priceMinor",schemaPath:"#/properties/priceMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}if((typeof data3 == "number") && (isFinite(data3))){if(data3 > 100000000000 || isNaN(data3)){const err15 = {instancePath:instancePath+"/priceMinor",schemaPath:"#/properties/priceMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000000},message:"must be <= 100000000000"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}if(data3 < 0 || isNaN(data3)){const err16 = {instancePath:instancePath+"/priceMinor",schemaPath:"#/properties/priceMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}}if(data.active !== undefined){if(typeof data.active !== "boolean"){const err17 = {instancePath:instancePath+"/active",schemaPath:"#/properties/active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}}else {const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}validate30.errors = vErrors;return errors === 0;}validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body11 = validate31;
function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate31.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.delta === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "delta"},message:"must have required property '"+"delta"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.reason === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}for(const key0 in data){if(!((key0 === "delta") || (key0 === "reason"))){const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data.delta !== undefined){let data0 = data.delta;if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){const err3 = {instancePath:instancePath+"/delta",schemaPath:"#/properties/delta/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if((typeof data0 == "number") && (isFinite(data0))){if(data0 > 1000000 || isNaN(data0)){const err4 = {instancePath:instancePath+"/delta",schemaPath:"#/properties/delta/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(data0 < -1000000 || isNaN(data0)){const err5 = {instancePath:instancePath+"/delta",schemaPath:"#/properties/delta/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1000000},message:"must be >= -1000000"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}}if(data.reason !== undefined){let data1 = data.reason;if(typeof data1 === "string"){if(func1(data1) > 500){const err6 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(func1(data1) < 1){const err7 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(!pattern4.test(data1)){const err8 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}else {const err9 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}}else {const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}validate31.errors = vErrors;return errors === 0;}validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body12 = validate32;
const schema43 = {"oneOf":[{"type":"object","additionalProperties":false,"required":["code","type","percentOff"],"properties":{"code":{"type":"string","minLength":3,"maxLength":40,"pattern":"^[A-Za-z0-9_-]+$"},"type":{"type":"string","enum":["PERCENT"]},"percentOff":{"type":"integer","minimum":1,"maximum":100},"minSubtotalMinor":{"type":"integer","minimum":0,"maximum":100000000000,"default":0},"maxRedemptions":{"type":"integer","minimum":1,"maximum":1000000000},"startsAt":{"type":"string","format":"date-time"},"expiresAt":{"type":"string","format":"date-time"},"active":{"type":"boolean","default":true}}},{"type":"object","additionalProperties":false,"required":["code","type","amountOffMinor","currency"],"properties":{"code":{"type":"string","minLength":3,"maxLength":40,"pattern":"^[A-Za-z0-9_-]+$"},"type":{"type":"string","enum":["AMOUNT"]},"amountOffMinor":{"type":"integer","minimum":1,"maximum":100000000000},"currency":{"type":"string","minLength":3,"maxLength":3,"pattern":"^[A-Z]{3}$"},"minSubtotalMinor":{"type":"integer","minimum":0,"maximum":100000000000,"default":0},"maxRedemptions":{"type":"integer","minimum":1,"maximum":1000000000},"startsAt":{"type":"string","format":"date-time"},"expiresAt":{"type":"string","format":"date-time"},"active":{"type":"boolean","default":true}}}]};
const func47 = Object.prototype.hasOwnProperty;
function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate32.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}const _errs0 = errors;let valid0 = false;let passing0 = null;
const _errs1 = errors;if(data && typeof data == "object" && !Array.isArray(data)){if(data.code === undefined){const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.type === undefined){const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(data.percentOff === undefined){const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "percentOff"},message:"must have required property '"+"percentOff"+"'"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}for(const key0 in data){if(!((((((((key0 === "code") || (key0 === "type")) || (key0 === "percentOff")) || (key0 === "minSubtotalMinor")) || (key0 === "maxRedemptions")) || (key0 === "startsAt")) || (key0 === "expiresAt")) || (key0 === "active"))){const err3 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}if(data.code !== undefined){let data0 = data.code;if(typeof data0 === "string"){if(func1(data0) > 40){const err4 = {instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(func1(data0) < 3){const err5 = {instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(!pattern7.test(data0)){const err6 = {instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}else {const err7 = {instancePath:instancePath+"/code",schemaPath:"#/oneOf/0/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}if(data.type !== undefined){let data1 = data.type;if(typeof data1 !== "string"){const err8 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}if(!(data1 === "PERCENT")){const err9 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/enum",keyword:"enum",params:{allowedValues: schema43.oneOf[0].properties.type.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data.percentOff !== undefined){let data2 = data.percentOff;if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){const err10 = {instancePath:instancePath+"/percentOff",schemaPath:"#/oneOf/0/properties/percentOff/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}if((typeof data2 == "number") && (isFinite(data2))){if(data2 > 100 || isNaN(data2)){const err11 = {instancePath:instancePath+"/percentOff",schemaPath:"#/oneOf/0/properties/percentOff/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}if(data2 < 1 || isNaN(data2)){const err12 = {instancePath:instancePath+"/percentOff",schemaPath:"#/oneOf/0/properties/percentOff/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}}if(data.minSubtotalMinor !== undefined){let data3 = data.minSubtotalMinor;if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){const err13 = {instancePath:instancePath+"/minSubtotalMinor",schemaPath:"#/oneOf/0/properties/minSubtotalMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if((typeof data3 == "number") && (isFinite(data3))){if(data3 > 100000000000 || isNaN(data3)){const err14 = {instancePath:instancePath+"/minSubtotalMinor",schemaPath:"#/oneOf/0/properties/minSubtotalMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000000},message:"must be <= 100000000000"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}if(data3 < 0 || isNaN(data3)){const err15 = {instancePath:instancePath+"/minSubtotalMinor",schemaPath:"#/oneOf/0/properties/minSubtotalMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}}if(data.maxRedemptions !== undefined){let data4 = data.maxRedemptions;if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){const err16 = {instancePath:instancePath+"/maxRedemptions",schemaPath:"#/oneOf/0/properties/maxRedemptions/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}if((typeof data4 == "number") && (isFinite(data4))){if(data4 > 1000000000 || isNaN(data4)){const err17 = {instancePath:instancePath+"/maxRedemptions",schemaPath:"#/oneOf/0/properties/maxRedemptions/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}if(data4 < 1 || isNaN(data4)){const err18 = {instancePath:instancePath+"/maxRedemptions",schemaPath:"#/oneOf/0/properties/maxRedemptions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}}if(data.startsAt !== undefined){let data5 = data.startsAt;if(typeof data5 === "string"){if(!(formats4.test(data5))){const err19 = {instancePath:instancePath+"/startsAt",schemaPath:"#/oneOf/0/properties/startsAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}}else {const err20 = {instancePath:instancePath+"/startsAt",schemaPath:"#/oneOf/0/properties/startsAt/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}}if(data.expiresAt !== undefined){let data6 = data.expiresAt;if(typeof data6 === "string"){if(!(formats4.test(data6))){const err21 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/oneOf/0/properties/expiresAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}}else {const err22 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/oneOf/0/properties/expiresAt/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}}if(data.active !== undefined){if(typeof data.active !== "boolean"){const err23 = {instancePath:instancePath+"/active",schemaPath:"#/oneOf/0/properties/active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}}else {const err24 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}var _valid0 = _errs1 === errors;if(_valid0){valid0 = true;passing0 = 0;var props0 = true;}const _errs20 = errors;if(data && typeof data == "object" && !Array.isArray(data)){if(data.code === undefined){const err25 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}if(data.type === undefined){const err26 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}if(data.amountOffMinor === undefined){const err27 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "amountOffMinor"},message:"must have required property '"+"amountOffMinor"+"'"};if(vErrors === null){vErrors = [err27];}else {vErrors.push(err27);}errors++;}if(data.currency === undefined){const err28 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "currency"},message:"must have required property '"+"currency"+"'"};if(vErrors === null){vErrors = [err28];}else {vErrors.push(err28);}errors++;}for(const key1 in data){if(!(func47.call(schema43.oneOf[1].properties, key1))){const err29 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err29];}else {vErrors.push(err29);}errors++;}}if(data.code !== undefined){let data8 = data.code;if(typeof data8 === "string"){if(func1(data8) > 40){const err30 = {instancePath:instancePath+"/code",schemaPath:"#/oneOf/1/properties/code/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};if(vErrors === null){vErrors = [err30];}else {vErrors.push(err30);}errors++;}if(func1(data8) < 3){const err31 = {instancePath:instancePath+"/code",schemaPath:"#/oneOf/1/properties/code/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};if(vErrors === null){vErrors = [err31];}else {vErrors.push(err31);}errors++;}if(!pattern7.test(data8)){const err32 = {instancePath:instancePath+"/code",schemaPath:"#/oneOf/1/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};if(vErrors === null){vErrors = [err32];}else {vErrors.push(err32);}errors++;}}else {const err33 = {instancePath:instancePath+"/code",schemaPath:"#/oneOf/1/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err33];}else {vErrors.push(err33);}errors++;}}if(data.type !== undefined){let data9 = data.type;if(typeof data9 !== "string"){const err34 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/1/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err34];}else {vErrors.push(err34);}errors++;}if(!(data9 === "AMOUNT")){const err35 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/1/properties/type/enum",keyword:"enum",params:{allowedValues: schema43.oneOf[1].properties.type.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err35];}else {vErrors.push(err35);}errors++;}}if(data.amountOffMinor !== undefined){let data10 = data.amountOffMinor;if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){const err36 = {instancePath:instancePath+"/amountOffMinor",schemaPath:"#/oneOf/1/properties/amountOffMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err36];}else {vErrors.push(err36);}errors++;}if((typeof data10 == "number") && (isFinite(data10))){if(data10 > 100000000000 || isNaN(data10)){const err37 = {instancePath:instancePath+"/amountOffMinor",schemaPath:"#/oneOf/1/properties/amountOffMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000000},message:"must be <= 100000000000"};if(vErrors === null){vErrors = [err37];}else {vErrors.push(err37);}errors++;}if(data10 < 1 || isNaN(data10)){const err38 = {instancePath:instancePath+"/amountOffMinor",schemaPath:"#/oneOf/1/properties/amountOffMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err38];}else {vErrors.push(err38);}errors++;}}}if(data.currency !== undefined){let data11 = data.currency;if(typeof data11 === "string"){if(func1(data11) > 3){const err39 = {instancePath:instancePath+"/currency",schemaPath:"#/oneOf/1/properties/currency/maxLength",keyword:"maxLength",params:{limit: 3},message:"must NOT have more than 3 characters"};if(vErrors === null){vErrors = [err39];}else {vErrors.push(err39);}errors++;}if(func1(data11) < 3){const err40 = {instancePath:instancePath+"/currency",schemaPath:"#/oneOf/1/properties/currency/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};if(vErrors === null){vErrors = [err40];}else {vErrors.push(err40);}errors++;}if(!pattern11.test(data11)){const err41 = {instancePath:instancePath+"/currency",schemaPath:"#/oneOf/1/properties/currency/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};if(vErrors === null){vErrors = [err41];}else {vErrors.push(err41);}errors++;}}else {const err42 = {instancePath:instancePath+"/currency",schemaPath:"#/oneOf/1/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err42];}else {vErrors.push(err42);}errors++;}}if(data.minSubtotalMinor !== undefined){let data12 = data.minSubtotalMinor;if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){const err43 = {instancePath:instancePath+"/minSubtotalMinor",schemaPath:"#/oneOf/1/properties/minSubtotalMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err43];}else {vErrors.push(err43);}errors++;}if((typeof data12 == "number") && (isFinite(data12))){if(data12 > 100000000000 || isNaN(data12)){const err44 = {instancePath:instancePath+"/minSubtotalMinor",schemaPath:"#/oneOf/1/properties/minSubtotalMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000000},message:"must be <= 100000000000"};if(vErrors === null){vErrors = [err44];}else {vErrors.push(err44);}errors++;}if(data12 < 0 || isNaN(data12)){const err45 = {instancePath:instancePath+"/minSubtotalMinor",schemaPath:"#/oneOf/1/properties/minSubtotalMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};if(vErrors === null){vErrors = [err45];}else {vErrors.push(err45);}errors++;}}}if(data.maxRedemptions !== undefined){let data13 = data.maxRedemptions;if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){const err46 = {instancePath:instancePath+"/maxRedemptions",schemaPath:"#/oneOf/1/properties/maxRedemptions/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err46];}else {vErrors.push(err46);}errors++;}if((typeof data13 == "number") && (isFinite(data13))){if(data13 > 1000000000 || isNaN(data13)){const err47 = {instancePath:instancePath+"/maxRedemptions",schemaPath:"#/oneOf/1/properties/maxRedemptions/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};if(vErrors === null){vErrors = [err47];}else {vErrors.push(err47);}errors++;}if(data13 < 1 || isNaN(data13)){const err48 = {instancePath:instancePath+"/maxRedemptions",schemaPath:"#/oneOf/1/properties/maxRedemptions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err48];}else {vErrors.push(err48);}errors++;}}}if(data.startsAt !== undefined){let data14 = data.startsAt;if(typeof data14 === "string"){if(!(formats4.test(data14))){const err49 = {instancePath:instancePath+"/startsAt",schemaPath:"#/oneOf/1/properties/startsAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err49];}else {vErrors.push(err49);}errors++;}}else {const err50 = {instancePath:instancePath+"/startsAt",schemaPath:"#/oneOf/1/properties/startsAt/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err50];}else {vErrors.push(err50);}errors++;}}if(data.expiresAt !== undefined){let data15 = data.expiresAt;if(typeof data15 === "string"){if(!(formats4.test(data15))){const err51 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/oneOf/1/properties/expiresAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err51];}else {vErrors.push(err51);}errors++;}}else {const err52 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/oneOf/1/properties/expiresAt/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err52];}else {vErrors.push(err52);}errors++;}}if(data.active !== undefined){if(typeof data.active !== "boolean"){const err53 = {instancePath:instancePath+"/active",schemaPath:"#/oneOf/1/properties/active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};if(vErrors === null){vErrors = [err53];}else {vErrors.push(err53);}errors++;}}}else {const err54 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err54];}else {vErrors.push(err54);}errors++;}var _valid0 = _errs20 === errors;if(_valid0 && valid0){valid0 = false;passing0 = [passing0, 1];}else {if(_valid0){valid0 = true;passing0 = 1;if(props0 !== true){props0 = true;}}}if(!valid0){const err55 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};if(vErrors === null){vErrors = [err55];}else {vErrors.push(err55);}errors++;}else {errors = _errs0;if(vErrors !== null){if(_errs0){vErrors.length = _errs0;}else {vErrors = null;}}}validate32.errors = vErrors;evaluated0.props = props0;return errors === 0;}validate32.evaluated = {"dynamicProps":true,"dynamicItems":false};
exports.body13 = validate33;
const schema44 = {"type":"object","additionalProperties":false,"minProperties":1,"properties":{"minSubtotalMinor":{"type":"integer","minimum":0,"maximum":100000000000},"maxRedemptions":{"type":["integer","null"],"minimum":1,"maximum":1000000000},"startsAt":{"type":["string","null"],"format":"date-time"},"expiresAt":{"type":["string","null"],"format":"date-time"},"active":{"type":"boolean"}}};
function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate33.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(Object.keys(data).length < 1){const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}for(const key0 in data){if(!(((((key0 === "minSubtotalMinor") || (key0 === "maxRedemptions")) || (key0 === "startsAt")) || (key0 === "expiresAt")) || (key0 === "active"))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.minSubtotalMinor !== undefined){let data0 = data.minSubtotalMinor;if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){const err2 = {instancePath:instancePath+"/minSubtotalMinor",schemaPath:"#/properties/minSubtotalMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if((typeof data0 == "number") && (isFinite(data0))){if(data0 > 100000000000 || isNaN(data0)){const err3 = {instancePath:instancePath+"/minSubtotalMinor",schemaPath:"#/properties/minSubtotalMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000000},message:"must be <= 100000000000"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(data0 < 0 || isNaN(data0)){const err4 = {instancePath:instancePath+"/minSubtotalMinor",schemaPath:"#/properties/minSubtotalMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}}if(data.maxRedemptions !== undefined){let data1 = data.maxRedemptions;if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (data1 !== null)){const err5 = {instancePath:instancePath+"/maxRedemptions",schemaPath:"#/properties/maxRedemptions/type",keyword:"type",params:{type: schema44.properties.maxRedemptions.type},message:"must be integer,null"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if((typeof data1 == "number") && (isFinite(data1))){if(data1 > 1000000000 || isNaN(data1)){const err6 = {instancePath:instancePath+"/maxRedemptions",schemaPath:"#/properties/maxRedemptions/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(data1 < 1 || isNaN(data1)){const err7 = {instancePath:instancePath+"/maxRedemptions",schemaPath:"#/properties/maxRedemptions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}}if(data.startsAt !== undefined){let data2 = data.startsAt;if((typeof data2 !== "string") && (data2 !== null)){const err8 = {instancePath:instancePath+"/startsAt",schemaPath:"#/properties/startsAt/type",keyword:"type",params:{type: schema44.properties.startsAt.type},message:"must be string,null"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}if(typeof data2 === "string"){if(!(formats4.test(data2))){const err9 = {instancePath:instancePath+"/startsAt",schemaPath:"#/properties/startsAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}}if(data.expiresAt !== undefined){let data3 = data.expiresAt;if((typeof data3 !== "string") && (data3 !== null)){const err10 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/properties/expiresAt/type",keyword:"type",params:{type: schema44.properties.expiresAt.type},message:"must be string,null"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}if(typeof data3 === "string"){if(!(formats4.test(data3))){const err11 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/properties/expiresAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}}if(data.active !== undefined){if(typeof data.active !== "boolean"){const err12 = {instancePath:instancePath+"/active",schemaPath:"#/properties/active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}}else {const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}validate33.errors = vErrors;return errors === 0;}validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body14 = validate34;
const schema45 = {"type":"object","additionalProperties":false,"required":["role"],"properties":{"role":{"type":"string","enum":["CUSTOMER","ADMIN","APPROVER"]}}};
function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate34.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.role === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}for(const key0 in data){if(!(key0 === "role")){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.role !== undefined){let data0 = data.role;if(typeof data0 !== "string"){const err2 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(!(((data0 === "CUSTOMER") || (data0 === "ADMIN")) || (data0 === "APPROVER"))){const err3 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema45.properties.role.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}else {const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}validate34.errors = vErrors;return errors === 0;}validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body15 = validate35;
function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate35.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.amountMinor === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "amountMinor"},message:"must have required property '"+"amountMinor"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.currency === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "currency"},message:"must have required property '"+"currency"+"'"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(data.reason === undefined){const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}for(const key0 in data){if(!(((key0 === "amountMinor") || (key0 === "currency")) || (key0 === "reason"))){const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}if(data.amountMinor !== undefined){let data0 = data.amountMinor;if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){const err4 = {instancePath:instancePath+"/amountMinor",schemaPath:"#/properties/amountMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if((typeof data0 == "number") && (isFinite(data0))){if(data0 > 100000000000 || isNaN(data0)){const err5 = {instancePath:instancePath+"/amountMinor",schemaPath:"#/properties/amountMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000000},message:"must be <= 100000000000"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(data0 < 1 || isNaN(data0)){const err6 = {instancePath:instancePath+"/amountMinor",schemaPath:"#/properties/amountMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}}if(data.currency !== undefined){let data1 = data.currency;if(typeof data1 === "string"){if(func1(data1) > 3){const err7 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/maxLength",keyword:"maxLength",params:{limit: 3},message:"must NOT have more than 3 characters"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(func1(data1) < 3){const err8 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}if(!pattern11.test(data1)){const err9 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\""};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}else {const err10 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data.reason !== undefined){let data2 = data.reason;if(typeof data2 === "string"){if(func1(data2) > 500){const err11 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}if(func1(data2) < 1){const err12 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}if(!pattern4.test(data2)){const err13 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}else {const err14 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}}else {const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}validate35.errors = vErrors;return errors === 0;}validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body16 = validate36;
const schema47 = {"type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"type":"string","minLength":1,"maxLength":2000},"description":{"type":"string","maxLength":200,"default":""},"eventTypes":{"type":"array","minItems":1,"maxItems":12,"uniqueItems":true,"items":{"type":"string","enum":["*","order.created","order.approval_requested","order.approved","order.rejected","order.paid","order.confirmed","order.shipped","order.delivered","order.cancelled","order.expired","order.refunded"]}}}};
function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate36.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.url === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}for(const key0 in data){if(!(((key0 === "url") || (key0 === "description")) || (key0 === "eventTypes"))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.url !== undefined){let data0 = data.url;if(typeof data0 === "string"){if(func1(data0) > 2000){const err2 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(func1(data0) < 1){const err3 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}else {const err4 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(data.description !== undefined){let data1 = data.description;if(typeof data1 === "string"){if(func1(data1) > 200){const err5 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}else {const err6 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(data.eventTypes !== undefined){let data2 = data.eventTypes;if(Array.isArray(data2)){if(data2.length > 12){const err7 = {instancePath:instancePath+"/eventTypes",schemaPath:"#/properties/eventTypes/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(data2.length < 1){const err8 = {instancePath:instancePath+"/eventTypes",schemaPath:"#/properties/eventTypes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}const len0 = data2.length;for(let i0=0; i0<len0; i0++){let data3 = data2[i0];if(typeof data3 !== "string"){const err9 = {instancePath:instancePath+"/eventTypes/" + i0,schemaPath:"#/properties/eventTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(!((((((((((((data3 === "*") || (data3 === "order.created")) || (data3 === "order.approval_requested")) || (data3 === "order.approved")) || (data3 === "order.rejected")) || (data3 === "order.paid")) || (data3 === "order.confirmed")) || (data3 === "order.shipped")) || (data3 === "order.delivered")) || (data3 === "order.cancelled")) || (data3 === "order.expired")) || (data3 === "order.refunded"))){const err10 = {instancePath:instancePath+"/eventTypes/" + i0,schemaPath:"#/properties/eventTypes/items/enum",keyword:"enum",params:{allowedValues: schema47.properties.eventTypes.items.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}let i1 = data2.length;let j0;if(i1 > 1){const indices0 = {};for(;i1--;){let item0 = data2[i1];if(typeof item0 !== "string"){continue;}if(typeof indices0[item0] == "number"){j0 = indices0[item0];
const err11 = {instancePath:instancePath+"/eventTypes",schemaPath:"#/properties/eventTypes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;break;}indices0[item0] = i1;}}}else {const err12 = {instancePath:instancePath+"/eventTypes",schemaPath:"#/properties/eventTypes/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}}else {const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}validate36.errors = vErrors;return errors === 0;}validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body17 = validate37;
const schema48 = {"type":"object","additionalProperties":false,"minProperties":1,"properties":{"url":{"type":"string","minLength":1,"maxLength":2000},"description":{"type":"string","maxLength":200},"eventTypes":{"type":"array","minItems":1,"maxItems":12,"uniqueItems":true,"items":{"type":"string","enum":["*","order.created","order.approval_requested","order.approved","order.rejected","order.paid","order.confirmed","order.shipped","order.delivered","order.cancelled","order.expired","order.refunded"]}},"enabled":{"type":"boolean"},"rotateSecret":{"type":"boolean"}}};
function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate37.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(Object.keys(data).length < 1){const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}for(const key0 in data){if(!(((((key0 === "url") || (key0 === "description")) || (key0 === "eventTypes")) || (key0 === "enabled")) || (key0 === "rotateSecret"))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.url !== undefined){let data0 = data.url;if(typeof data0 === "string"){if(func1(data0) > 2000){const err2 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(func1(data0) < 1){const err3 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}else {const err4 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(data.description !== undefined){let data1 = data.description;if(typeof data1 === "string"){if(func1(data1) > 200){const err5 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}else {const err6 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(data.eventTypes !== undefined){let data2 = data.eventTypes;if(Array.isArray(data2)){if(data2.length > 12){const err7 = {instancePath:instancePath+"/eventTypes",schemaPath:"#/properties/eventTypes/maxItems",keyword:"maxItems",params:{limit: 12},message:"must NOT have more than 12 items"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(data2.length < 1){const err8 = {instancePath:instancePath+"/eventTypes",schemaPath:"#/properties/eventTypes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}const len0 = data2.length;for(let i0=0; i0<len0; i0++){let data3 = data2[i0];if(typeof data3 !== "string"){const err9 = {instancePath:instancePath+"/eventTypes/" + i0,schemaPath:"#/properties/eventTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(!((((((((((((data3 === "*") || (data3 === "order.created")) || (data3 === "order.approval_requested")) || (data3 === "order.approved")) || (data3 === "order.rejected")) || (data3 === "order.paid")) || (data3 === "order.confirmed")) || (data3 === "order.shipped")) || (data3 === "order.delivered")) || (data3 === "order.cancelled")) || (data3 === "order.expired")) || (data3 === "order.refunded"))){const err10 = {instancePath:instancePath+"/eventTypes/" + i0,schemaPath:"#/properties/eventTypes/items/enum",keyword:"enum",params:{allowedValues: schema48.properties.eventTypes.items.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}let i1 = data2.length;let j0;if(i1 > 1){const indices0 = {};for(;i1--;){let item0 = data2[i1];if(typeof item0 !== "string"){continue;}if(typeof indices0[item0] == "number"){j0 = indices0[item0];
const err11 = {instancePath:instancePath+"/eventTypes",schemaPath:"#/properties/eventTypes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;break;}indices0[item0] = i1;}}}else {const err12 = {instancePath:instancePath+"/eventTypes",schemaPath:"#/properties/eventTypes/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}if(data.enabled !== undefined){if(typeof data.enabled !== "boolean"){const err13 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}if(data.rotateSecret !== undefined){if(typeof data.rotateSecret !== "boolean"){const err14 = {instancePath:instancePath+"/rotateSecret",schemaPath:"#/properties/rotateSecret/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}}else {const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}validate37.errors = vErrors;return errors === 0;}validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
exports.body18 = validate38;
const schema49 = {"oneOf":[{"type":"object","additionalProperties":false,"required":["type","deliveryId"],"properties":{"type":{"type":"string","enum":["DELIVERY"]},"deliveryId":{"type":"string","format":"uuid"}}},{"type":"object","additionalProperties":false,"required":["type","from","to"],"properties":{"type":{"type":"string","enum":["RANGE"]},"from":{"type":"string","format":"date-time"},"to":{"type":"string","format":"date-time"}}}]};
function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate38.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}const _errs0 = errors;let valid0 = false;let passing0 = null;
const _errs1 = errors;if(data && typeof data == "object" && !Array.isArray(data)){if(data.type === undefined){const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.deliveryId === undefined){const err1 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "deliveryId"},message:"must have required property '"+"deliveryId"+"'"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}for(const key0 in data){if(!((key0 === "type") || (key0 === "deliveryId"))){const err2 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data.type !== undefined){let data0 = data.type;if(typeof data0 !== "string"){const err3 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(!(data0 === "DELIVERY")){const err4 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/0/properties/type/enum",keyword:"enum",params:{allowedValues: schema49.oneOf[0].properties.type.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(data.deliveryId !== undefined){let data1 = data.deliveryId;if(typeof data1 === "string"){if(!(formats6.test(data1))){const err5 = {instancePath:instancePath+"/deliveryId",schemaPath:"#/oneOf/0/properties/deliveryId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}else {const err6 = {instancePath:instancePath+"/deliveryId",schemaPath:"#/oneOf/0/properties/deliveryId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}}else {const err7 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}var _valid0 = _errs1 === errors;if(_valid0){valid0 = true;passing0 = 0;var props0 = true;}const _errs8 = errors;if(data && typeof data == "object" && !Array.isArray(data)){if(data.type === undefined){const err8 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}if(data.from === undefined){const err9 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(data.to === undefined){const err10 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}for(const key1 in data){if(!(((key1 === "type") || (key1 === "from")) || (key1 === "to"))){const err11 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}if(data.type !== undefined){let data2 = data.type;if(typeof data2 !== "string"){const err12 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/1/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}if(!(data2 === "RANGE")){const err13 = {instancePath:instancePath+"/type",schemaPath:"#/oneOf/1/properties/type/enum",keyword:"enum",params:{allowedValues: schema49.oneOf[1].properties.type.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}if(data.from !== undefined){let data3 = data.from;if(typeof data3 === "string"){if(!(formats4.test(data3))){const err14 = {instancePath:instancePath+"/from",schemaPath:"#/oneOf/1/properties/from/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}else {const err15 = {instancePath:instancePath+"/from",schemaPath:"#/oneOf/1/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}if(data.to !== undefined){let data4 = data.to;if(typeof data4 === "string"){if(!(formats4.test(data4))){const err16 = {instancePath:instancePath+"/to",schemaPath:"#/oneOf/1/properties/to/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}else {const err17 = {instancePath:instancePath+"/to",schemaPath:"#/oneOf/1/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}}else {const err18 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}var _valid0 = _errs8 === errors;if(_valid0 && valid0){valid0 = false;passing0 = [passing0, 1];}else {if(_valid0){valid0 = true;passing0 = 1;if(props0 !== true){props0 = true;}}}if(!valid0){const err19 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}else {errors = _errs0;if(vErrors !== null){if(_errs0){vErrors.length = _errs0;}else {vErrors = null;}}}validate38.errors = vErrors;evaluated0.props = props0;return errors === 0;}validate38.evaluated = {"dynamicProps":true,"dynamicItems":false};
return exports;
})();

const text = (() => {
const exports = {};
"use strict";
exports.text0 = validate20;
const func1 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^(\"[!#-~]{1,255}\"|[!#-~]{1,255})$", "u");
function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate20.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data["idempotency-key"] !== undefined){let data0 = data["idempotency-key"];if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["idempotency-key"] = coerced0;}}}if(typeof data0 === "string"){if(func1(data0) > 257){const err1 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 257},message:"must NOT have more than 257 characters"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(func1(data0) < 1){const err2 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(!pattern4.test(data0)){const err3 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^(\"[!#-~]{1,255}\"|[!#-~]{1,255})$"},message:"must match pattern \""+"^(\"[!#-~]{1,255}\"|[!#-~]{1,255})$"+"\""};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}}else {const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}validate20.errors = vErrors;return errors === 0;}validate20.evaluated = {"props":{"idempotency-key":true},"dynamicProps":false,"dynamicItems":false};
exports.text1 = validate21;
const pattern5 = new RegExp("^[A-Za-z0-9_-]+$", "u");
function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate21.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.page === undefined){data.page = 1;}if(data.perPage === undefined){data.perPage = 20;}let data0 = data.page;if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 === "boolean" || data0 === null
              || (dataType0 === "string" && data0 && data0 == +data0 && !(data0 % 1))){coerced0 = +data0;}else {const err0 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["page"] = coerced0;}}}if((typeof data0 == "number") && (isFinite(data0))){if(data0 > 1000000 || isNaN(data0)){const err1 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(data0 < 1 || isNaN(data0)){const err2 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}let data1 = data.perPage;if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){let dataType1 = typeof data1;let coerced1 = undefined;if(!(coerced1 !== undefined)){if(dataType1 === "boolean" || data1 === null
              || (dataType1 === "string" && data1 && data1 == +data1 && !(data1 % 1))){coerced1 = +data1;}else {const err3 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}if(coerced1 !== undefined){data1 = coerced1;if(data !== undefined){data["perPage"] = coerced1;}}}if((typeof data1 == "number") && (isFinite(data1))){if(data1 > 100 || isNaN(data1)){const err4 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(data1 < 1 || isNaN(data1)){const err5 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(data.cursor !== undefined){let data2 = data.cursor;if(typeof data2 !== "string"){let dataType2 = typeof data2;let coerced2 = undefined;if(!(coerced2 !== undefined)){if(dataType2 == "number" || dataType2 == "boolean"){coerced2 = "" + data2;}else if(data2 === null){coerced2 = "";}else {const err6 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(coerced2 !== undefined){data2 = coerced2;if(data !== undefined){data["cursor"] = coerced2;}}}if(typeof data2 === "string"){if(func1(data2) > 512){const err7 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(func1(data2) < 1){const err8 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}if(!pattern5.test(data2)){const err9 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}}}else {const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}validate21.errors = vErrors;return errors === 0;}validate21.evaluated = {"props":{"page":true,"perPage":true,"cursor":true},"dynamicProps":false,"dynamicItems":false};
exports.text2 = validate22;
const formats0 = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate22.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.apiKeyId === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiKeyId"},message:"must have required property '"+"apiKeyId"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.apiKeyId !== undefined){let data0 = data.apiKeyId;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err1 = {instancePath:instancePath+"/apiKeyId",schemaPath:"#/properties/apiKeyId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["apiKeyId"] = coerced0;}}}if(typeof data0 === "string"){if(!(formats0.test(data0))){const err2 = {instancePath:instancePath+"/apiKeyId",schemaPath:"#/properties/apiKeyId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}}}else {const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}validate22.errors = vErrors;return errors === 0;}validate22.evaluated = {"props":{"apiKeyId":true},"dynamicProps":false,"dynamicItems":false};
exports.text3 = validate23;
const pattern6 = new RegExp("^[^\\x00-\\x1f\\x7f]*$", "u");
function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate23.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data["if-none-match"] !== undefined){let data0 = data["if-none-match"];if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/if-none-match",schemaPath:"#/properties/if-none-match/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["if-none-match"] = coerced0;}}}if(typeof data0 === "string"){if(func1(data0) > 1000){const err1 = {instancePath:instancePath+"/if-none-match",schemaPath:"#/properties/if-none-match/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(func1(data0) < 1){const err2 = {instancePath:instancePath+"/if-none-match",schemaPath:"#/properties/if-none-match/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(!pattern6.test(data0)){const err3 = {instancePath:instancePath+"/if-none-match",schemaPath:"#/properties/if-none-match/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}}else {const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}validate23.errors = vErrors;return errors === 0;}validate23.evaluated = {"props":{"if-none-match":true},"dynamicProps":false,"dynamicItems":false};
exports.text4 = validate24;
const schema35 = {"type":"object","properties":{"q":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[^\\x00-\\x1f\\x7f]*$"},"category":{"type":"string","minLength":1,"maxLength":60,"pattern":"^[a-z0-9-]+$"},"minPriceMinor":{"type":"integer","minimum":0,"maximum":100000000000},"maxPriceMinor":{"type":"integer","minimum":0,"maximum":100000000000},"inStock":{"type":"boolean"},"sort":{"type":"string","enum":["createdAt","-createdAt","priceMinor","-priceMinor","name","-name"],"default":"-createdAt"},"page":{"type":"integer","minimum":1,"maximum":1000000,"default":1},"perPage":{"type":"integer","minimum":1,"maximum":100,"default":20},"cursor":{"type":"string","minLength":1,"maxLength":512,"pattern":"^[A-Za-z0-9_-]+$"}}};
const pattern8 = new RegExp("^[a-z0-9-]+$", "u");
function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate24.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.sort === undefined){data.sort = "-createdAt";}if(data.page === undefined){data.page = 1;}if(data.perPage === undefined){data.perPage = 20;}if(data.q !== undefined){let data0 = data.q;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/q",schemaPath:"#/properties/q/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["q"] = coerced0;}}}if(typeof data0 === "string"){if(func1(data0) > 100){const err1 = {instancePath:instancePath+"/q",schemaPath:"#/properties/q/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(func1(data0) < 1){const err2 = {instancePath:instancePath+"/q",schemaPath:"#/properties/q/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(!pattern6.test(data0)){const err3 = {instancePath:instancePath+"/q",schemaPath:"#/properties/q/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}if(data.category !== undefined){let data1 = data.category;if(typeof data1 !== "string"){let dataType1 = typeof data1;let coerced1 = undefined;if(!(coerced1 !== undefined)){if(dataType1 == "number" || dataType1 == "boolean"){coerced1 = "" + data1;}else if(data1 === null){coerced1 = "";}else {const err4 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(coerced1 !== undefined){data1 = coerced1;if(data !== undefined){data["category"] = coerced1;}}}if(typeof data1 === "string"){if(func1(data1) > 60){const err5 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/maxLength",keyword:"maxLength",params:{limit: 60},message:"must NOT have more than 60 characters"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(func1(data1) < 1){const err6 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(!pattern8.test(data1)){const err7 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}}if(data.minPriceMinor !== undefined){let data2 = data.minPriceMinor;if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){let dataType2 = typeof data2;let coerced2 = undefined;if(!(coerced2 !== undefined)){if(dataType2 === "boolean" || data2 === null
              || (dataType2 === "string" && data2 && data2 == +data2 && !(data2 % 1))){coerced2 = +data2;}else {const err8 = {instancePath:instancePath+"/minPriceMinor",schemaPath:"#/properties/minPriceMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(coerced2 !== undefined){data2 = coerced2;if(data !== undefined){data["minPriceMinor"] = coerced2;}}}if((typeof data2 == "number") && (isFinite(data2))){if(data2 > 100000000000 || isNaN(data2)){const err9 = {instancePath:instancePath+"/minPriceMinor",schemaPath:"#/properties/minPriceMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000000},message:"must be <= 100000000000"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(data2 < 0 || isNaN(data2)){const err10 = {instancePath:instancePath+"/minPriceMinor",schemaPath:"#/properties/minPriceMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}}if(data.maxPriceMinor !== undefined){let data3 = data.maxPriceMinor;if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){let dataType3 = typeof data3;let coerced3 = undefined;if(!(coerced3 !== undefined)){if(dataType3 === "boolean" || data3 === null
              || (dataType3 === "string" && data3 && data3 == +data3 && !(data3 % 1))){coerced3 = +data3;}else {const err11 = {instancePath:instancePath+"/maxPriceMinor",schemaPath:"#/properties/maxPriceMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}if(coerced3 !== undefined){data3 = coerced3;if(data !== undefined){data["maxPriceMinor"] = coerced3;}}}if((typeof data3 == "number") && (isFinite(data3))){if(data3 > 100000000000 || isNaN(data3)){const err12 = {instancePath:instancePath+"/maxPriceMinor",schemaPath:"#/properties/maxPriceMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000000},message:"must be <= 100000000000"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}if(data3 < 0 || isNaN(data3)){const err13 = {instancePath:instancePath+"/maxPriceMinor",schemaPath:"#/properties/maxPriceMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}}if(data.inStock !== undefined){let data4 = data.inStock;if(typeof data4 !== "boolean"){let coerced4 = undefined;if(!(coerced4 !== undefined)){if(data4 === "false" || data4 === 0 || data4 === null){coerced4 = false;}else if(data4 === "true" || data4 === 1){coerced4 = true;}else {const err14 = {instancePath:instancePath+"/inStock",schemaPath:"#/properties/inStock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}if(coerced4 !== undefined){data4 = coerced4;if(data !== undefined){data["inStock"] = coerced4;}}}}let data5 = data.sort;if(typeof data5 !== "string"){let dataType5 = typeof data5;let coerced5 = undefined;if(!(coerced5 !== undefined)){if(dataType5 == "number" || dataType5 == "boolean"){coerced5 = "" + data5;}else if(data5 === null){coerced5 = "";}else {const err15 = {instancePath:instancePath+"/sort",schemaPath:"#/properties/sort/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}if(coerced5 !== undefined){data5 = coerced5;if(data !== undefined){data["sort"] = coerced5;}}}if(!((((((data5 === "createdAt") || (data5 === "-createdAt")) || (data5 === "priceMinor")) || (data5 === "-priceMinor")) || (data5 === "name")) || (data5 === "-name"))){const err16 = {instancePath:instancePath+"/sort",schemaPath:"#/properties/sort/enum",keyword:"enum",params:{allowedValues: schema35.properties.sort.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}let data6 = data.page;if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){let dataType6 = typeof data6;let coerced6 = undefined;if(!(coerced6 !== undefined)){if(dataType6 === "boolean" || data6 === null
              || (dataType6 === "string" && data6 && data6 == +data6 && !(data6 % 1))){coerced6 = +data6;}else {const err17 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}if(coerced6 !== undefined){data6 = coerced6;if(data !== undefined){data["page"] = coerced6;}}}if((typeof data6 == "number") && (isFinite(data6))){if(data6 > 1000000 || isNaN(data6)){const err18 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}if(data6 < 1 || isNaN(data6)){const err19 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}}let data7 = data.perPage;if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){let dataType7 = typeof data7;let coerced7 = undefined;if(!(coerced7 !== undefined)){if(dataType7 === "boolean" || data7 === null
              || (dataType7 === "string" && data7 && data7 == +data7 && !(data7 % 1))){coerced7 = +data7;}else {const err20 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}}if(coerced7 !== undefined){data7 = coerced7;if(data !== undefined){data["perPage"] = coerced7;}}}if((typeof data7 == "number") && (isFinite(data7))){if(data7 > 100 || isNaN(data7)){const err21 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}if(data7 < 1 || isNaN(data7)){const err22 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}}if(data.cursor !== undefined){let data8 = data.cursor;if(typeof data8 !== "string"){let dataType8 = typeof data8;let coerced8 = undefined;if(!(coerced8 !== undefined)){if(dataType8 == "number" || dataType8 == "boolean"){coerced8 = "" + data8;}else if(data8 === null){coerced8 = "";}else {const err23 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}if(coerced8 !== undefined){data8 = coerced8;if(data !== undefined){data["cursor"] = coerced8;}}}if(typeof data8 === "string"){if(func1(data8) > 512){const err24 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}if(func1(data8) < 1){const err25 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}if(!pattern5.test(data8)){const err26 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}}}}else {const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err27];}else {vErrors.push(err27);}errors++;}validate24.errors = vErrors;return errors === 0;}validate24.evaluated = {"props":{"q":true,"category":true,"minPriceMinor":true,"maxPriceMinor":true,"inStock":true,"sort":true,"page":true,"perPage":true,"cursor":true},"dynamicProps":false,"dynamicItems":false};
exports.text5 = validate25;
function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate25.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.productId === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "productId"},message:"must have required property '"+"productId"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.productId !== undefined){let data0 = data.productId;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err1 = {instancePath:instancePath+"/productId",schemaPath:"#/properties/productId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["productId"] = coerced0;}}}if(typeof data0 === "string"){if(!(formats0.test(data0))){const err2 = {instancePath:instancePath+"/productId",schemaPath:"#/properties/productId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}}}else {const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}validate25.errors = vErrors;return errors === 0;}validate25.evaluated = {"props":{"productId":true},"dynamicProps":false,"dynamicItems":false};
exports.text6 = validate26;
const schema37 = {"type":"object","properties":{"status":{"type":"string","enum":["PENDING_APPROVAL","PENDING","REJECTED","EXPIRED","PAID","CONFIRMED","SHIPPED","DELIVERED","CANCELLED"]},"page":{"type":"integer","minimum":1,"maximum":1000000,"default":1},"perPage":{"type":"integer","minimum":1,"maximum":100,"default":20},"cursor":{"type":"string","minLength":1,"maxLength":512,"pattern":"^[A-Za-z0-9_-]+$"}}};
function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate26.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.page === undefined){data.page = 1;}if(data.perPage === undefined){data.perPage = 20;}if(data.status !== undefined){let data0 = data.status;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["status"] = coerced0;}}}if(!(((((((((data0 === "PENDING_APPROVAL") || (data0 === "PENDING")) || (data0 === "REJECTED")) || (data0 === "EXPIRED")) || (data0 === "PAID")) || (data0 === "CONFIRMED")) || (data0 === "SHIPPED")) || (data0 === "DELIVERED")) || (data0 === "CANCELLED"))){const err1 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema37.properties.status.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}let data1 = data.page;if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){let dataType1 = typeof data1;let coerced1 = undefined;if(!(coerced1 !== undefined)){if(dataType1 === "boolean" || data1 === null
              || (dataType1 === "string" && data1 && data1 == +data1 && !(data1 % 1))){coerced1 = +data1;}else {const err2 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(coerced1 !== undefined){data1 = coerced1;if(data !== undefined){data["page"] = coerced1;}}}if((typeof data1 == "number") && (isFinite(data1))){if(data1 > 1000000 || isNaN(data1)){const err3 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(data1 < 1 || isNaN(data1)){const err4 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}let data2 = data.perPage;if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){let dataType2 = typeof data2;let coerced2 = undefined;if(!(coerced2 !== undefined)){if(dataType2 === "boolean" || data2 === null
              || (dataType2 === "string" && data2 && data2 == +data2 && !(data2 % 1))){coerced2 = +data2;}else {const err5 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(coerced2 !== undefined){data2 = coerced2;if(data !== undefined){data["perPage"] = coerced2;}}}if((typeof data2 == "number") && (isFinite(data2))){if(data2 > 100 || isNaN(data2)){const err6 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(data2 < 1 || isNaN(data2)){const err7 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}if(data.cursor !== undefined){let data3 = data.cursor;if(typeof data3 !== "string"){let dataType3 = typeof data3;let coerced3 = undefined;if(!(coerced3 !== undefined)){if(dataType3 == "number" || dataType3 == "boolean"){coerced3 = "" + data3;}else if(data3 === null){coerced3 = "";}else {const err8 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(coerced3 !== undefined){data3 = coerced3;if(data !== undefined){data["cursor"] = coerced3;}}}if(typeof data3 === "string"){if(func1(data3) > 512){const err9 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(func1(data3) < 1){const err10 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}if(!pattern5.test(data3)){const err11 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}}}else {const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}validate26.errors = vErrors;return errors === 0;}validate26.evaluated = {"props":{"status":true,"page":true,"perPage":true,"cursor":true},"dynamicProps":false,"dynamicItems":false};
exports.text7 = validate27;
function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate27.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.orderId === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "orderId"},message:"must have required property '"+"orderId"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.orderId !== undefined){let data0 = data.orderId;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err1 = {instancePath:instancePath+"/orderId",schemaPath:"#/properties/orderId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["orderId"] = coerced0;}}}if(typeof data0 === "string"){if(!(formats0.test(data0))){const err2 = {instancePath:instancePath+"/orderId",schemaPath:"#/properties/orderId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}}}else {const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}validate27.errors = vErrors;return errors === 0;}validate27.evaluated = {"props":{"orderId":true},"dynamicProps":false,"dynamicItems":false};
exports.text8 = validate28;
function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate28.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data["idempotency-key"] === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idempotency-key"},message:"must have required property '"+"idempotency-key"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data["idempotency-key"] !== undefined){let data0 = data["idempotency-key"];if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err1 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["idempotency-key"] = coerced0;}}}if(typeof data0 === "string"){if(func1(data0) > 257){const err2 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 257},message:"must NOT have more than 257 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(func1(data0) < 1){const err3 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(!pattern4.test(data0)){const err4 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^(\"[!#-~]{1,255}\"|[!#-~]{1,255})$"},message:"must match pattern \""+"^(\"[!#-~]{1,255}\"|[!#-~]{1,255})$"+"\""};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}}if(data["if-match"] !== undefined){let data1 = data["if-match"];if(typeof data1 !== "string"){let dataType1 = typeof data1;let coerced1 = undefined;if(!(coerced1 !== undefined)){if(dataType1 == "number" || dataType1 == "boolean"){coerced1 = "" + data1;}else if(data1 === null){coerced1 = "";}else {const err5 = {instancePath:instancePath+"/if-match",schemaPath:"#/properties/if-match/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(coerced1 !== undefined){data1 = coerced1;if(data !== undefined){data["if-match"] = coerced1;}}}if(typeof data1 === "string"){if(func1(data1) > 200){const err6 = {instancePath:instancePath+"/if-match",schemaPath:"#/properties/if-match/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(func1(data1) < 1){const err7 = {instancePath:instancePath+"/if-match",schemaPath:"#/properties/if-match/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(!pattern6.test(data1)){const err8 = {instancePath:instancePath+"/if-match",schemaPath:"#/properties/if-match/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}}}else {const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}validate28.errors = vErrors;return errors === 0;}validate28.evaluated = {"props":{"idempotency-key":true,"if-match":true},"dynamicProps":false,"dynamicItems":false};
exports.text9 = validate29;
function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate29.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data["idempotency-key"] !== undefined){let data0 = data["idempotency-key"];if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["idempotency-key"] = coerced0;}}}if(typeof data0 === "string"){if(func1(data0) > 257){const err1 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 257},message:"must NOT have more than 257 characters"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(func1(data0) < 1){const err2 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(!pattern4.test(data0)){const err3 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^(\"[!#-~]{1,255}\"|[!#-~]{1,255})$"},message:"must match pattern \""+"^(\"[!#-~]{1,255}\"|[!#-~]{1,255})$"+"\""};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}if(data["if-match"] !== undefined){let data1 = data["if-match"];if(typeof data1 !== "string"){let dataType1 = typeof data1;let coerced1 = undefined;if(!(coerced1 !== undefined)){if(dataType1 == "number" || dataType1 == "boolean"){coerced1 = "" + data1;}else if(data1 === null){coerced1 = "";}else {const err4 = {instancePath:instancePath+"/if-match",schemaPath:"#/properties/if-match/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(coerced1 !== undefined){data1 = coerced1;if(data !== undefined){data["if-match"] = coerced1;}}}if(typeof data1 === "string"){if(func1(data1) > 200){const err5 = {instancePath:instancePath+"/if-match",schemaPath:"#/properties/if-match/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(func1(data1) < 1){const err6 = {instancePath:instancePath+"/if-match",schemaPath:"#/properties/if-match/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(!pattern6.test(data1)){const err7 = {instancePath:instancePath+"/if-match",schemaPath:"#/properties/if-match/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}}}else {const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}validate29.errors = vErrors;return errors === 0;}validate29.evaluated = {"props":{"idempotency-key":true,"if-match":true},"dynamicProps":false,"dynamicItems":false};
exports.text10 = validate30;
function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate30.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.refundId !== undefined){let data0 = data.refundId;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/refundId",schemaPath:"#/properties/refundId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["refundId"] = coerced0;}}}if(typeof data0 === "string"){if(!(formats0.test(data0))){const err1 = {instancePath:instancePath+"/refundId",schemaPath:"#/properties/refundId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}}}else {const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}validate30.errors = vErrors;return errors === 0;}validate30.evaluated = {"props":{"refundId":true},"dynamicProps":false,"dynamicItems":false};
exports.text11 = validate31;
const pattern15 = new RegExp("^[!#-~]+$", "u");
function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate31.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.idempotencyKey === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idempotencyKey"},message:"must have required property '"+"idempotencyKey"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.idempotencyKey !== undefined){let data0 = data.idempotencyKey;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err1 = {instancePath:instancePath+"/idempotencyKey",schemaPath:"#/properties/idempotencyKey/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["idempotencyKey"] = coerced0;}}}if(typeof data0 === "string"){if(func1(data0) > 255){const err2 = {instancePath:instancePath+"/idempotencyKey",schemaPath:"#/properties/idempotencyKey/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(func1(data0) < 1){const err3 = {instancePath:instancePath+"/idempotencyKey",schemaPath:"#/properties/idempotencyKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(!pattern15.test(data0)){const err4 = {instancePath:instancePath+"/idempotencyKey",schemaPath:"#/properties/idempotencyKey/pattern",keyword:"pattern",params:{pattern: "^[!#-~]+$"},message:"must match pattern \""+"^[!#-~]+$"+"\""};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}}}else {const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}validate31.errors = vErrors;return errors === 0;}validate31.evaluated = {"props":{"idempotencyKey":true},"dynamicProps":false,"dynamicItems":false};
exports.text12 = validate32;
const schema43 = {"type":"object","properties":{"status":{"type":"string","enum":["PENDING_APPROVAL","PENDING","REJECTED","EXPIRED","PAID","CONFIRMED","SHIPPED","DELIVERED","CANCELLED"]},"userId":{"type":"string","format":"uuid"},"createdFrom":{"type":"string","format":"date-time"},"createdTo":{"type":"string","format":"date-time"},"minTotalMinor":{"type":"integer","minimum":0,"maximum":9007199254740991},"maxTotalMinor":{"type":"integer","minimum":0,"maximum":9007199254740991},"number":{"type":"string","minLength":1,"maxLength":40,"pattern":"^[A-Za-z0-9-]+$"},"page":{"type":"integer","minimum":1,"maximum":1000000,"default":1},"perPage":{"type":"integer","minimum":1,"maximum":100,"default":20},"cursor":{"type":"string","minLength":1,"maxLength":512,"pattern":"^[A-Za-z0-9_-]+$"}}};
const formats10 = /^(?:(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const pattern16 = new RegExp("^[A-Za-z0-9-]+$", "u");
function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate32.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.page === undefined){data.page = 1;}if(data.perPage === undefined){data.perPage = 20;}if(data.status !== undefined){let data0 = data.status;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["status"] = coerced0;}}}if(!(((((((((data0 === "PENDING_APPROVAL") || (data0 === "PENDING")) || (data0 === "REJECTED")) || (data0 === "EXPIRED")) || (data0 === "PAID")) || (data0 === "CONFIRMED")) || (data0 === "SHIPPED")) || (data0 === "DELIVERED")) || (data0 === "CANCELLED"))){const err1 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema43.properties.status.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.userId !== undefined){let data1 = data.userId;if(typeof data1 !== "string"){let dataType1 = typeof data1;let coerced1 = undefined;if(!(coerced1 !== undefined)){if(dataType1 == "number" || dataType1 == "boolean"){coerced1 = "" + data1;}else if(data1 === null){coerced1 = "";}else {const err2 = {instancePath:instancePath+"/userId",schemaPath:"#/properties/userId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(coerced1 !== undefined){data1 = coerced1;if(data !== undefined){data["userId"] = coerced1;}}}if(typeof data1 === "string"){if(!(formats0.test(data1))){const err3 = {instancePath:instancePath+"/userId",schemaPath:"#/properties/userId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}if(data.createdFrom !== undefined){let data2 = data.createdFrom;if(typeof data2 !== "string"){let dataType2 = typeof data2;let coerced2 = undefined;if(!(coerced2 !== undefined)){if(dataType2 == "number" || dataType2 == "boolean"){coerced2 = "" + data2;}else if(data2 === null){coerced2 = "";}else {const err4 = {instancePath:instancePath+"/createdFrom",schemaPath:"#/properties/createdFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(coerced2 !== undefined){data2 = coerced2;if(data !== undefined){data["createdFrom"] = coerced2;}}}if(typeof data2 === "string"){if(!(formats10.test(data2))){const err5 = {instancePath:instancePath+"/createdFrom",schemaPath:"#/properties/createdFrom/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}}if(data.createdTo !== undefined){let data3 = data.createdTo;if(typeof data3 !== "string"){let dataType3 = typeof data3;let coerced3 = undefined;if(!(coerced3 !== undefined)){if(dataType3 == "number" || dataType3 == "boolean"){coerced3 = "" + data3;}else if(data3 === null){coerced3 = "";}else {const err6 = {instancePath:instancePath+"/createdTo",schemaPath:"#/properties/createdTo/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(coerced3 !== undefined){data3 = coerced3;if(data !== undefined){data["createdTo"] = coerced3;}}}if(typeof data3 === "string"){if(!(formats10.test(data3))){const err7 = {instancePath:instancePath+"/createdTo",schemaPath:"#/properties/createdTo/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}}if(data.minTotalMinor !== undefined){let data4 = data.minTotalMinor;if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){let dataType4 = typeof data4;let coerced4 = undefined;if(!(coerced4 !== undefined)){if(dataType4 === "boolean" || data4 === null
              || (dataType4 === "string" && data4 && data4 == +data4 && !(data4 % 1))){coerced4 = +data4;}else {const err8 = {instancePath:instancePath+"/minTotalMinor",schemaPath:"#/properties/minTotalMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(coerced4 !== undefined){data4 = coerced4;if(data !== undefined){data["minTotalMinor"] = coerced4;}}}if((typeof data4 == "number") && (isFinite(data4))){if(data4 > 9007199254740991 || isNaN(data4)){const err9 = {instancePath:instancePath+"/minTotalMinor",schemaPath:"#/properties/minTotalMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(data4 < 0 || isNaN(data4)){const err10 = {instancePath:instancePath+"/minTotalMinor",schemaPath:"#/properties/minTotalMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}}if(data.maxTotalMinor !== undefined){let data5 = data.maxTotalMinor;if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){let dataType5 = typeof data5;let coerced5 = undefined;if(!(coerced5 !== undefined)){if(dataType5 === "boolean" || data5 === null
              || (dataType5 === "string" && data5 && data5 == +data5 && !(data5 % 1))){coerced5 = +data5;}else {const err11 = {instancePath:instancePath+"/maxTotalMinor",schemaPath:"#/properties/maxTotalMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}if(coerced5 !== undefined){data5 = coerced5;if(data !== undefined){data["maxTotalMinor"] = coerced5;}}}if((typeof data5 == "number") && (isFinite(data5))){if(data5 > 9007199254740991 || isNaN(data5)){const err12 = {instancePath:instancePath+"/maxTotalMinor",schemaPath:"#/properties/maxTotalMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}if(data5 < 0 || isNaN(data5)){const err13 = {instancePath:instancePath+"/maxTotalMinor",schemaPath:"#/properties/maxTotalMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}}if(data.number !== undefined){let data6 = data.number;if(typeof data6 !== "string"){let dataType6 = typeof data6;let coerced6 = undefined;if(!(coerced6 !== undefined)){if(dataType6 == "number" || dataType6 == "boolean"){coerced6 = "" + data6;}else if(data6 === null){coerced6 = "";}else {const err14 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}if(coerced6 !== undefined){data6 = coerced6;if(data !== undefined){data["number"] = coerced6;}}}if(typeof data6 === "string"){if(func1(data6) > 40){const err15 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}if(func1(data6) < 1){const err16 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}if(!pattern16.test(data6)){const err17 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}}let data7 = data.page;if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){let dataType7 = typeof data7;let coerced7 = undefined;if(!(coerced7 !== undefined)){if(dataType7 === "boolean" || data7 === null
              || (dataType7 === "string" && data7 && data7 == +data7 && !(data7 % 1))){coerced7 = +data7;}else {const err18 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}if(coerced7 !== undefined){data7 = coerced7;if(data !== undefined){data["page"] = coerced7;}}}if((typeof data7 == "number") && (isFinite(data7))){if(data7 > 1000000 || isNaN(data7)){const err19 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}if(data7 < 1 || isNaN(data7)){const err20 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}}let data8 = data.perPage;if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){let dataType8 = typeof data8;let coerced8 = undefined;if(!(coerced8 !== undefined)){if(dataType8 === "boolean" || data8 === null
              || (dataType8 === "string" && data8 && data8 == +data8 && !(data8 % 1))){coerced8 = +data8;}else {const err21 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}}if(coerced8 !== undefined){data8 = coerced8;if(data !== undefined){data["perPage"] = coerced8;}}}if((typeof data8 == "number") && (isFinite(data8))){if(data8 > 100 || isNaN(data8)){const err22 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}if(data8 < 1 || isNaN(data8)){const err23 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}if(data.cursor !== undefined){let data9 = data.cursor;if(typeof data9 !== "string"){let dataType9 = typeof data9;let coerced9 = undefined;if(!(coerced9 !== undefined)){if(dataType9 == "number" || dataType9 == "boolean"){coerced9 = "" + data9;}else if(data9 === null){coerced9 = "";}else {const err24 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}}if(coerced9 !== undefined){data9 = coerced9;if(data !== undefined){data["cursor"] = coerced9;}}}if(typeof data9 === "string"){if(func1(data9) > 512){const err25 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}if(func1(data9) < 1){const err26 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}if(!pattern5.test(data9)){const err27 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};if(vErrors === null){vErrors = [err27];}else {vErrors.push(err27);}errors++;}}}}else {const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err28];}else {vErrors.push(err28);}errors++;}validate32.errors = vErrors;return errors === 0;}validate32.evaluated = {"props":{"status":true,"userId":true,"createdFrom":true,"createdTo":true,"minTotalMinor":true,"maxTotalMinor":true,"number":true,"page":true,"perPage":true,"cursor":true},"dynamicProps":false,"dynamicItems":false};
exports.text13 = validate33;
const schema44 = {"type":"object","properties":{"status":{"type":"string","enum":["PENDING_APPROVAL","PENDING","REJECTED","EXPIRED","PAID","CONFIRMED","SHIPPED","DELIVERED","CANCELLED"]},"userId":{"type":"string","format":"uuid"},"createdFrom":{"type":"string","format":"date-time"},"createdTo":{"type":"string","format":"date-time"},"minTotalMinor":{"type":"integer","minimum":0,"maximum":9007199254740991},"maxTotalMinor":{"type":"integer","minimum":0,"maximum":9007199254740991},"number":{"type":"string","minLength":1,"maxLength":40,"pattern":"^[A-Za-z0-9-]+$"}}};
function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate33.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.status !== undefined){let data0 = data.status;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["status"] = coerced0;}}}if(!(((((((((data0 === "PENDING_APPROVAL") || (data0 === "PENDING")) || (data0 === "REJECTED")) || (data0 === "EXPIRED")) || (data0 === "PAID")) || (data0 === "CONFIRMED")) || (data0 === "SHIPPED")) || (data0 === "DELIVERED")) || (data0 === "CANCELLED"))){const err1 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema44.properties.status.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.userId !== undefined){let data1 = data.userId;if(typeof data1 !== "string"){let dataType1 = typeof data1;let coerced1 = undefined;if(!(coerced1 !== undefined)){if(dataType1 == "number" || dataType1 == "boolean"){coerced1 = "" + data1;}else if(data1 === null){coerced1 = "";}else {const err2 = {instancePath:instancePath+"/userId",schemaPath:"#/properties/userId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(coerced1 !== undefined){data1 = coerced1;if(data !== undefined){data["userId"] = coerced1;}}}if(typeof data1 === "string"){if(!(formats0.test(data1))){const err3 = {instancePath:instancePath+"/userId",schemaPath:"#/properties/userId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}if(data.createdFrom !== undefined){let data2 = data.createdFrom;if(typeof data2 !== "string"){let dataType2 = typeof data2;let coerced2 = undefined;if(!(coerced2 !== undefined)){if(dataType2 == "number" || dataType2 == "boolean"){coerced2 = "" + data2;}else if(data2 === null){coerced2 = "";}else {const err4 = {instancePath:instancePath+"/createdFrom",schemaPath:"#/properties/createdFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(coerced2 !== undefined){data2 = coerced2;if(data !== undefined){data["createdFrom"] = coerced2;}}}if(typeof data2 === "string"){if(!(formats10.test(data2))){const err5 = {instancePath:instancePath+"/createdFrom",schemaPath:"#/properties/createdFrom/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}}if(data.createdTo !== undefined){let data3 = data.createdTo;if(typeof data3 !== "string"){let dataType3 = typeof data3;let coerced3 = undefined;if(!(coerced3 !== undefined)){if(dataType3 == "number" || dataType3 == "boolean"){coerced3 = "" + data3;}else if(data3 === null){coerced3 = "";}else {const err6 = {instancePath:instancePath+"/createdTo",schemaPath:"#/properties/createdTo/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(coerced3 !== undefined){data3 = coerced3;if(data !== undefined){data["createdTo"] = coerced3;}}}if(typeof data3 === "string"){if(!(formats10.test(data3))){const err7 = {instancePath:instancePath+"/createdTo",schemaPath:"#/properties/createdTo/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}}if(data.minTotalMinor !== undefined){let data4 = data.minTotalMinor;if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){let dataType4 = typeof data4;let coerced4 = undefined;if(!(coerced4 !== undefined)){if(dataType4 === "boolean" || data4 === null
              || (dataType4 === "string" && data4 && data4 == +data4 && !(data4 % 1))){coerced4 = +data4;}else {const err8 = {instancePath:instancePath+"/minTotalMinor",schemaPath:"#/properties/minTotalMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(coerced4 !== undefined){data4 = coerced4;if(data !== undefined){data["minTotalMinor"] = coerced4;}}}if((typeof data4 == "number") && (isFinite(data4))){if(data4 > 9007199254740991 || isNaN(data4)){const err9 = {instancePath:instancePath+"/minTotalMinor",schemaPath:"#/properties/minTotalMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(data4 < 0 || isNaN(data4)){const err10 = {instancePath:instancePath+"/minTotalMinor",schemaPath:"#/properties/minTotalMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}}if(data.maxTotalMinor !== undefined){let data5 = data.maxTotalMinor;if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){let dataType5 = typeof data5;let coerced5 = undefined;if(!(coerced5 !== undefined)){if(dataType5 === "boolean" || data5 === null
              || (dataType5 === "string" && data5 && data5 == +data5 && !(data5 % 1))){coerced5 = +data5;}else {const err11 = {instancePath:instancePath+"/maxTotalMinor",schemaPath:"#/properties/maxTotalMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}if(coerced5 !== undefined){data5 = coerced5;if(data !== undefined){data["maxTotalMinor"] = coerced5;}}}if((typeof data5 == "number") && (isFinite(data5))){if(data5 > 9007199254740991 || isNaN(data5)){const err12 = {instancePath:instancePath+"/maxTotalMinor",schemaPath:"#/properties/maxTotalMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}if(data5 < 0 || isNaN(data5)){const err13 = {instancePath:instancePath+"/maxTotalMinor",schemaPath:"#/properties/maxTotalMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}}if(data.number !== undefined){let data6 = data.number;if(typeof data6 !== "string"){let dataType6 = typeof data6;let coerced6 = undefined;if(!(coerced6 !== undefined)){if(dataType6 == "number" || dataType6 == "boolean"){coerced6 = "" + data6;}else if(data6 === null){coerced6 = "";}else {const err14 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}if(coerced6 !== undefined){data6 = coerced6;if(data !== undefined){data["number"] = coerced6;}}}if(typeof data6 === "string"){if(func1(data6) > 40){const err15 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}if(func1(data6) < 1){const err16 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}if(!pattern16.test(data6)){const err17 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\""};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}}}else {const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}validate33.errors = vErrors;return errors === 0;}validate33.evaluated = {"props":{"status":true,"userId":true,"createdFrom":true,"createdTo":true,"minTotalMinor":true,"maxTotalMinor":true,"number":true},"dynamicProps":false,"dynamicItems":false};
exports.text14 = validate34;
function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate34.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data["if-match"] !== undefined){let data0 = data["if-match"];if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/if-match",schemaPath:"#/properties/if-match/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["if-match"] = coerced0;}}}if(typeof data0 === "string"){if(func1(data0) > 200){const err1 = {instancePath:instancePath+"/if-match",schemaPath:"#/properties/if-match/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(func1(data0) < 1){const err2 = {instancePath:instancePath+"/if-match",schemaPath:"#/properties/if-match/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(!pattern6.test(data0)){const err3 = {instancePath:instancePath+"/if-match",schemaPath:"#/properties/if-match/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}}else {const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}validate34.errors = vErrors;return errors === 0;}validate34.evaluated = {"props":{"if-match":true},"dynamicProps":false,"dynamicItems":false};
exports.text15 = validate35;
function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate35.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.page === undefined){data.page = 1;}if(data.perPage === undefined){data.perPage = 20;}if(data.q !== undefined){let data0 = data.q;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/q",schemaPath:"#/properties/q/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["q"] = coerced0;}}}if(typeof data0 === "string"){if(func1(data0) > 40){const err1 = {instancePath:instancePath+"/q",schemaPath:"#/properties/q/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(func1(data0) < 1){const err2 = {instancePath:instancePath+"/q",schemaPath:"#/properties/q/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(!pattern5.test(data0)){const err3 = {instancePath:instancePath+"/q",schemaPath:"#/properties/q/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}if(data.active !== undefined){let data1 = data.active;if(typeof data1 !== "boolean"){let coerced1 = undefined;if(!(coerced1 !== undefined)){if(data1 === "false" || data1 === 0 || data1 === null){coerced1 = false;}else if(data1 === "true" || data1 === 1){coerced1 = true;}else {const err4 = {instancePath:instancePath+"/active",schemaPath:"#/properties/active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(coerced1 !== undefined){data1 = coerced1;if(data !== undefined){data["active"] = coerced1;}}}}let data2 = data.page;if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){let dataType2 = typeof data2;let coerced2 = undefined;if(!(coerced2 !== undefined)){if(dataType2 === "boolean" || data2 === null
              || (dataType2 === "string" && data2 && data2 == +data2 && !(data2 % 1))){coerced2 = +data2;}else {const err5 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(coerced2 !== undefined){data2 = coerced2;if(data !== undefined){data["page"] = coerced2;}}}if((typeof data2 == "number") && (isFinite(data2))){if(data2 > 1000000 || isNaN(data2)){const err6 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(data2 < 1 || isNaN(data2)){const err7 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}let data3 = data.perPage;if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){let dataType3 = typeof data3;let coerced3 = undefined;if(!(coerced3 !== undefined)){if(dataType3 === "boolean" || data3 === null
              || (dataType3 === "string" && data3 && data3 == +data3 && !(data3 % 1))){coerced3 = +data3;}else {const err8 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(coerced3 !== undefined){data3 = coerced3;if(data !== undefined){data["perPage"] = coerced3;}}}if((typeof data3 == "number") && (isFinite(data3))){if(data3 > 100 || isNaN(data3)){const err9 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(data3 < 1 || isNaN(data3)){const err10 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data.cursor !== undefined){let data4 = data.cursor;if(typeof data4 !== "string"){let dataType4 = typeof data4;let coerced4 = undefined;if(!(coerced4 !== undefined)){if(dataType4 == "number" || dataType4 == "boolean"){coerced4 = "" + data4;}else if(data4 === null){coerced4 = "";}else {const err11 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}if(coerced4 !== undefined){data4 = coerced4;if(data !== undefined){data["cursor"] = coerced4;}}}if(typeof data4 === "string"){if(func1(data4) > 512){const err12 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}if(func1(data4) < 1){const err13 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if(!pattern5.test(data4)){const err14 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}}}else {const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}validate35.errors = vErrors;return errors === 0;}validate35.evaluated = {"props":{"q":true,"active":true,"page":true,"perPage":true,"cursor":true},"dynamicProps":false,"dynamicItems":false};
exports.text16 = validate36;
function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate36.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.couponId === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "couponId"},message:"must have required property '"+"couponId"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.couponId !== undefined){let data0 = data.couponId;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err1 = {instancePath:instancePath+"/couponId",schemaPath:"#/properties/couponId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["couponId"] = coerced0;}}}if(typeof data0 === "string"){if(!(formats0.test(data0))){const err2 = {instancePath:instancePath+"/couponId",schemaPath:"#/properties/couponId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}}}else {const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}validate36.errors = vErrors;return errors === 0;}validate36.evaluated = {"props":{"couponId":true},"dynamicProps":false,"dynamicItems":false};
exports.text17 = validate37;
const schema48 = {"type":"object","properties":{"q":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[^\\x00-\\x1f\\x7f]*$"},"role":{"type":"string","enum":["CUSTOMER","ADMIN","APPROVER"]},"page":{"type":"integer","minimum":1,"maximum":1000000,"default":1},"perPage":{"type":"integer","minimum":1,"maximum":100,"default":20},"cursor":{"type":"string","minLength":1,"maxLength":512,"pattern":"^[A-Za-z0-9_-]+$"}}};
function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate37.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.page === undefined){data.page = 1;}if(data.perPage === undefined){data.perPage = 20;}if(data.q !== undefined){let data0 = data.q;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/q",schemaPath:"#/properties/q/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["q"] = coerced0;}}}if(typeof data0 === "string"){if(func1(data0) > 100){const err1 = {instancePath:instancePath+"/q",schemaPath:"#/properties/q/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(func1(data0) < 1){const err2 = {instancePath:instancePath+"/q",schemaPath:"#/properties/q/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(!pattern6.test(data0)){const err3 = {instancePath:instancePath+"/q",schemaPath:"#/properties/q/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}if(data.role !== undefined){let data1 = data.role;if(typeof data1 !== "string"){let dataType1 = typeof data1;let coerced1 = undefined;if(!(coerced1 !== undefined)){if(dataType1 == "number" || dataType1 == "boolean"){coerced1 = "" + data1;}else if(data1 === null){coerced1 = "";}else {const err4 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(coerced1 !== undefined){data1 = coerced1;if(data !== undefined){data["role"] = coerced1;}}}if(!(((data1 === "CUSTOMER") || (data1 === "ADMIN")) || (data1 === "APPROVER"))){const err5 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema48.properties.role.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}let data2 = data.page;if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){let dataType2 = typeof data2;let coerced2 = undefined;if(!(coerced2 !== undefined)){if(dataType2 === "boolean" || data2 === null
              || (dataType2 === "string" && data2 && data2 == +data2 && !(data2 % 1))){coerced2 = +data2;}else {const err6 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(coerced2 !== undefined){data2 = coerced2;if(data !== undefined){data["page"] = coerced2;}}}if((typeof data2 == "number") && (isFinite(data2))){if(data2 > 1000000 || isNaN(data2)){const err7 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(data2 < 1 || isNaN(data2)){const err8 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}let data3 = data.perPage;if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){let dataType3 = typeof data3;let coerced3 = undefined;if(!(coerced3 !== undefined)){if(dataType3 === "boolean" || data3 === null
              || (dataType3 === "string" && data3 && data3 == +data3 && !(data3 % 1))){coerced3 = +data3;}else {const err9 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(coerced3 !== undefined){data3 = coerced3;if(data !== undefined){data["perPage"] = coerced3;}}}if((typeof data3 == "number") && (isFinite(data3))){if(data3 > 100 || isNaN(data3)){const err10 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}if(data3 < 1 || isNaN(data3)){const err11 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}if(data.cursor !== undefined){let data4 = data.cursor;if(typeof data4 !== "string"){let dataType4 = typeof data4;let coerced4 = undefined;if(!(coerced4 !== undefined)){if(dataType4 == "number" || dataType4 == "boolean"){coerced4 = "" + data4;}else if(data4 === null){coerced4 = "";}else {const err12 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}if(coerced4 !== undefined){data4 = coerced4;if(data !== undefined){data["cursor"] = coerced4;}}}if(typeof data4 === "string"){if(func1(data4) > 512){const err13 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if(func1(data4) < 1){const err14 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}if(!pattern5.test(data4)){const err15 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}}}else {const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}validate37.errors = vErrors;return errors === 0;}validate37.evaluated = {"props":{"q":true,"role":true,"page":true,"perPage":true,"cursor":true},"dynamicProps":false,"dynamicItems":false};
exports.text18 = validate38;
function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate38.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.userId === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "userId"},message:"must have required property '"+"userId"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.userId !== undefined){let data0 = data.userId;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err1 = {instancePath:instancePath+"/userId",schemaPath:"#/properties/userId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["userId"] = coerced0;}}}if(typeof data0 === "string"){if(!(formats0.test(data0))){const err2 = {instancePath:instancePath+"/userId",schemaPath:"#/properties/userId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}}}else {const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}validate38.errors = vErrors;return errors === 0;}validate38.evaluated = {"props":{"userId":true},"dynamicProps":false,"dynamicItems":false};
exports.text19 = validate39;
function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate39.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data["idempotency-key"] === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "idempotency-key"},message:"must have required property '"+"idempotency-key"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data["idempotency-key"] !== undefined){let data0 = data["idempotency-key"];if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err1 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["idempotency-key"] = coerced0;}}}if(typeof data0 === "string"){if(func1(data0) > 257){const err2 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit: 257},message:"must NOT have more than 257 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(func1(data0) < 1){const err3 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(!pattern4.test(data0)){const err4 = {instancePath:instancePath+"/idempotency-key",schemaPath:"#/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^(\"[!#-~]{1,255}\"|[!#-~]{1,255})$"},message:"must match pattern \""+"^(\"[!#-~]{1,255}\"|[!#-~]{1,255})$"+"\""};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}}}else {const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}validate39.errors = vErrors;return errors === 0;}validate39.evaluated = {"props":{"idempotency-key":true},"dynamicProps":false,"dynamicItems":false};
exports.text20 = validate40;
const pattern25 = new RegExp("^[a-z][a-z0-9_.]*$", "u");
const pattern26 = new RegExp("^[a-z][a-z0-9_]*$", "u");
function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate40.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.page === undefined){data.page = 1;}if(data.perPage === undefined){data.perPage = 20;}if(data.action !== undefined){let data0 = data.action;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["action"] = coerced0;}}}if(typeof data0 === "string"){if(func1(data0) > 80){const err1 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(func1(data0) < 1){const err2 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(!pattern25.test(data0)){const err3 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_.]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_.]*$"+"\""};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}if(data.actorId !== undefined){let data1 = data.actorId;if(typeof data1 !== "string"){let dataType1 = typeof data1;let coerced1 = undefined;if(!(coerced1 !== undefined)){if(dataType1 == "number" || dataType1 == "boolean"){coerced1 = "" + data1;}else if(data1 === null){coerced1 = "";}else {const err4 = {instancePath:instancePath+"/actorId",schemaPath:"#/properties/actorId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(coerced1 !== undefined){data1 = coerced1;if(data !== undefined){data["actorId"] = coerced1;}}}if(typeof data1 === "string"){if(!(formats0.test(data1))){const err5 = {instancePath:instancePath+"/actorId",schemaPath:"#/properties/actorId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}}if(data.subjectType !== undefined){let data2 = data.subjectType;if(typeof data2 !== "string"){let dataType2 = typeof data2;let coerced2 = undefined;if(!(coerced2 !== undefined)){if(dataType2 == "number" || dataType2 == "boolean"){coerced2 = "" + data2;}else if(data2 === null){coerced2 = "";}else {const err6 = {instancePath:instancePath+"/subjectType",schemaPath:"#/properties/subjectType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(coerced2 !== undefined){data2 = coerced2;if(data !== undefined){data["subjectType"] = coerced2;}}}if(typeof data2 === "string"){if(func1(data2) > 40){const err7 = {instancePath:instancePath+"/subjectType",schemaPath:"#/properties/subjectType/maxLength",keyword:"maxLength",params:{limit: 40},message:"must NOT have more than 40 characters"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(func1(data2) < 1){const err8 = {instancePath:instancePath+"/subjectType",schemaPath:"#/properties/subjectType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}if(!pattern26.test(data2)){const err9 = {instancePath:instancePath+"/subjectType",schemaPath:"#/properties/subjectType/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_]*$"+"\""};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}}if(data.subjectId !== undefined){let data3 = data.subjectId;if(typeof data3 !== "string"){let dataType3 = typeof data3;let coerced3 = undefined;if(!(coerced3 !== undefined)){if(dataType3 == "number" || dataType3 == "boolean"){coerced3 = "" + data3;}else if(data3 === null){coerced3 = "";}else {const err10 = {instancePath:instancePath+"/subjectId",schemaPath:"#/properties/subjectId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(coerced3 !== undefined){data3 = coerced3;if(data !== undefined){data["subjectId"] = coerced3;}}}if(typeof data3 === "string"){if(func1(data3) > 100){const err11 = {instancePath:instancePath+"/subjectId",schemaPath:"#/properties/subjectId/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}if(func1(data3) < 1){const err12 = {instancePath:instancePath+"/subjectId",schemaPath:"#/properties/subjectId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}if(!pattern6.test(data3)){const err13 = {instancePath:instancePath+"/subjectId",schemaPath:"#/properties/subjectId/pattern",keyword:"pattern",params:{pattern: "^[^\\x00-\\x1f\\x7f]*$"},message:"must match pattern \""+"^[^\\x00-\\x1f\\x7f]*$"+"\""};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}}if(data.createdFrom !== undefined){let data4 = data.createdFrom;if(typeof data4 !== "string"){let dataType4 = typeof data4;let coerced4 = undefined;if(!(coerced4 !== undefined)){if(dataType4 == "number" || dataType4 == "boolean"){coerced4 = "" + data4;}else if(data4 === null){coerced4 = "";}else {const err14 = {instancePath:instancePath+"/createdFrom",schemaPath:"#/properties/createdFrom/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}if(coerced4 !== undefined){data4 = coerced4;if(data !== undefined){data["createdFrom"] = coerced4;}}}if(typeof data4 === "string"){if(!(formats10.test(data4))){const err15 = {instancePath:instancePath+"/createdFrom",schemaPath:"#/properties/createdFrom/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}}if(data.createdTo !== undefined){let data5 = data.createdTo;if(typeof data5 !== "string"){let dataType5 = typeof data5;let coerced5 = undefined;if(!(coerced5 !== undefined)){if(dataType5 == "number" || dataType5 == "boolean"){coerced5 = "" + data5;}else if(data5 === null){coerced5 = "";}else {const err16 = {instancePath:instancePath+"/createdTo",schemaPath:"#/properties/createdTo/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}if(coerced5 !== undefined){data5 = coerced5;if(data !== undefined){data["createdTo"] = coerced5;}}}if(typeof data5 === "string"){if(!(formats10.test(data5))){const err17 = {instancePath:instancePath+"/createdTo",schemaPath:"#/properties/createdTo/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}}let data6 = data.page;if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){let dataType6 = typeof data6;let coerced6 = undefined;if(!(coerced6 !== undefined)){if(dataType6 === "boolean" || data6 === null
              || (dataType6 === "string" && data6 && data6 == +data6 && !(data6 % 1))){coerced6 = +data6;}else {const err18 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}if(coerced6 !== undefined){data6 = coerced6;if(data !== undefined){data["page"] = coerced6;}}}if((typeof data6 == "number") && (isFinite(data6))){if(data6 > 1000000 || isNaN(data6)){const err19 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}if(data6 < 1 || isNaN(data6)){const err20 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}}let data7 = data.perPage;if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){let dataType7 = typeof data7;let coerced7 = undefined;if(!(coerced7 !== undefined)){if(dataType7 === "boolean" || data7 === null
              || (dataType7 === "string" && data7 && data7 == +data7 && !(data7 % 1))){coerced7 = +data7;}else {const err21 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}}if(coerced7 !== undefined){data7 = coerced7;if(data !== undefined){data["perPage"] = coerced7;}}}if((typeof data7 == "number") && (isFinite(data7))){if(data7 > 100 || isNaN(data7)){const err22 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}if(data7 < 1 || isNaN(data7)){const err23 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}if(data.cursor !== undefined){let data8 = data.cursor;if(typeof data8 !== "string"){let dataType8 = typeof data8;let coerced8 = undefined;if(!(coerced8 !== undefined)){if(dataType8 == "number" || dataType8 == "boolean"){coerced8 = "" + data8;}else if(data8 === null){coerced8 = "";}else {const err24 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}}if(coerced8 !== undefined){data8 = coerced8;if(data !== undefined){data["cursor"] = coerced8;}}}if(typeof data8 === "string"){if(func1(data8) > 512){const err25 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}if(func1(data8) < 1){const err26 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}if(!pattern5.test(data8)){const err27 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};if(vErrors === null){vErrors = [err27];}else {vErrors.push(err27);}errors++;}}}}else {const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err28];}else {vErrors.push(err28);}errors++;}validate40.errors = vErrors;return errors === 0;}validate40.evaluated = {"props":{"action":true,"actorId":true,"subjectType":true,"subjectId":true,"createdFrom":true,"createdTo":true,"page":true,"perPage":true,"cursor":true},"dynamicProps":false,"dynamicItems":false};
exports.text21 = validate41;
const pattern29 = new RegExp("^[0-9a-f]{64}$", "u");
function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate41.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.expectedSealNo !== undefined){let data0 = data.expectedSealNo;if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 === "boolean" || data0 === null
              || (dataType0 === "string" && data0 && data0 == +data0 && !(data0 % 1))){coerced0 = +data0;}else {const err0 = {instancePath:instancePath+"/expectedSealNo",schemaPath:"#/properties/expectedSealNo/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["expectedSealNo"] = coerced0;}}}if((typeof data0 == "number") && (isFinite(data0))){if(data0 > 9007199254740991 || isNaN(data0)){const err1 = {instancePath:instancePath+"/expectedSealNo",schemaPath:"#/properties/expectedSealNo/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(data0 < 1 || isNaN(data0)){const err2 = {instancePath:instancePath+"/expectedSealNo",schemaPath:"#/properties/expectedSealNo/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}}if(data.expectedHash !== undefined){let data1 = data.expectedHash;if(typeof data1 !== "string"){let dataType1 = typeof data1;let coerced1 = undefined;if(!(coerced1 !== undefined)){if(dataType1 == "number" || dataType1 == "boolean"){coerced1 = "" + data1;}else if(data1 === null){coerced1 = "";}else {const err3 = {instancePath:instancePath+"/expectedHash",schemaPath:"#/properties/expectedHash/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}if(coerced1 !== undefined){data1 = coerced1;if(data !== undefined){data["expectedHash"] = coerced1;}}}if(typeof data1 === "string"){if(func1(data1) > 64){const err4 = {instancePath:instancePath+"/expectedHash",schemaPath:"#/properties/expectedHash/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(func1(data1) < 64){const err5 = {instancePath:instancePath+"/expectedHash",schemaPath:"#/properties/expectedHash/minLength",keyword:"minLength",params:{limit: 64},message:"must NOT have fewer than 64 characters"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(!pattern29.test(data1)){const err6 = {instancePath:instancePath+"/expectedHash",schemaPath:"#/properties/expectedHash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}}}else {const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}validate41.errors = vErrors;return errors === 0;}validate41.evaluated = {"props":{"expectedSealNo":true,"expectedHash":true},"dynamicProps":false,"dynamicItems":false};
exports.text22 = validate42;
const pattern30 = new RegExp("^[a-z][a-z-]*$", "u");
function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate42.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.page === undefined){data.page = 1;}if(data.perPage === undefined){data.perPage = 20;}if(data.queue !== undefined){let data0 = data.queue;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["queue"] = coerced0;}}}if(typeof data0 === "string"){if(func1(data0) > 80){const err1 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(func1(data0) < 1){const err2 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(!pattern30.test(data0)){const err3 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z-]*$"},message:"must match pattern \""+"^[a-z][a-z-]*$"+"\""};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}let data1 = data.page;if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){let dataType1 = typeof data1;let coerced1 = undefined;if(!(coerced1 !== undefined)){if(dataType1 === "boolean" || data1 === null
              || (dataType1 === "string" && data1 && data1 == +data1 && !(data1 % 1))){coerced1 = +data1;}else {const err4 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(coerced1 !== undefined){data1 = coerced1;if(data !== undefined){data["page"] = coerced1;}}}if((typeof data1 == "number") && (isFinite(data1))){if(data1 > 1000000 || isNaN(data1)){const err5 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(data1 < 1 || isNaN(data1)){const err6 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}let data2 = data.perPage;if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){let dataType2 = typeof data2;let coerced2 = undefined;if(!(coerced2 !== undefined)){if(dataType2 === "boolean" || data2 === null
              || (dataType2 === "string" && data2 && data2 == +data2 && !(data2 % 1))){coerced2 = +data2;}else {const err7 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}if(coerced2 !== undefined){data2 = coerced2;if(data !== undefined){data["perPage"] = coerced2;}}}if((typeof data2 == "number") && (isFinite(data2))){if(data2 > 100 || isNaN(data2)){const err8 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}if(data2 < 1 || isNaN(data2)){const err9 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data.cursor !== undefined){let data3 = data.cursor;if(typeof data3 !== "string"){let dataType3 = typeof data3;let coerced3 = undefined;if(!(coerced3 !== undefined)){if(dataType3 == "number" || dataType3 == "boolean"){coerced3 = "" + data3;}else if(data3 === null){coerced3 = "";}else {const err10 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(coerced3 !== undefined){data3 = coerced3;if(data !== undefined){data["cursor"] = coerced3;}}}if(typeof data3 === "string"){if(func1(data3) > 512){const err11 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}if(func1(data3) < 1){const err12 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}if(!pattern5.test(data3)){const err13 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}}}else {const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}validate42.errors = vErrors;return errors === 0;}validate42.evaluated = {"props":{"queue":true,"page":true,"perPage":true,"cursor":true},"dynamicProps":false,"dynamicItems":false};
exports.text23 = validate43;
function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate43.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.jobId === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "jobId"},message:"must have required property '"+"jobId"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.jobId !== undefined){let data0 = data.jobId;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err1 = {instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["jobId"] = coerced0;}}}if(typeof data0 === "string"){if(!(formats0.test(data0))){const err2 = {instancePath:instancePath+"/jobId",schemaPath:"#/properties/jobId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}}}else {const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}validate43.errors = vErrors;return errors === 0;}validate43.evaluated = {"props":{"jobId":true},"dynamicProps":false,"dynamicItems":false};
exports.text24 = validate44;
function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate44.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.endpointId === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "endpointId"},message:"must have required property '"+"endpointId"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.endpointId !== undefined){let data0 = data.endpointId;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err1 = {instancePath:instancePath+"/endpointId",schemaPath:"#/properties/endpointId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["endpointId"] = coerced0;}}}if(typeof data0 === "string"){if(!(formats0.test(data0))){const err2 = {instancePath:instancePath+"/endpointId",schemaPath:"#/properties/endpointId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}}}else {const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}validate44.errors = vErrors;return errors === 0;}validate44.evaluated = {"props":{"endpointId":true},"dynamicProps":false,"dynamicItems":false};
exports.text25 = validate45;
const schema56 = {"type":"object","properties":{"status":{"type":"string","enum":["PENDING","DELIVERED","FAILED","CANCELLED"]},"page":{"type":"integer","minimum":1,"maximum":1000000,"default":1},"perPage":{"type":"integer","minimum":1,"maximum":100,"default":20},"cursor":{"type":"string","minLength":1,"maxLength":512,"pattern":"^[A-Za-z0-9_-]+$"}}};
function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate45.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.page === undefined){data.page = 1;}if(data.perPage === undefined){data.perPage = 20;}if(data.status !== undefined){let data0 = data.status;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["status"] = coerced0;}}}if(!((((data0 === "PENDING") || (data0 === "DELIVERED")) || (data0 === "FAILED")) || (data0 === "CANCELLED"))){const err1 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema56.properties.status.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}let data1 = data.page;if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){let dataType1 = typeof data1;let coerced1 = undefined;if(!(coerced1 !== undefined)){if(dataType1 === "boolean" || data1 === null
              || (dataType1 === "string" && data1 && data1 == +data1 && !(data1 % 1))){coerced1 = +data1;}else {const err2 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(coerced1 !== undefined){data1 = coerced1;if(data !== undefined){data["page"] = coerced1;}}}if((typeof data1 == "number") && (isFinite(data1))){if(data1 > 1000000 || isNaN(data1)){const err3 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(data1 < 1 || isNaN(data1)){const err4 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}let data2 = data.perPage;if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){let dataType2 = typeof data2;let coerced2 = undefined;if(!(coerced2 !== undefined)){if(dataType2 === "boolean" || data2 === null
              || (dataType2 === "string" && data2 && data2 == +data2 && !(data2 % 1))){coerced2 = +data2;}else {const err5 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(coerced2 !== undefined){data2 = coerced2;if(data !== undefined){data["perPage"] = coerced2;}}}if((typeof data2 == "number") && (isFinite(data2))){if(data2 > 100 || isNaN(data2)){const err6 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(data2 < 1 || isNaN(data2)){const err7 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}if(data.cursor !== undefined){let data3 = data.cursor;if(typeof data3 !== "string"){let dataType3 = typeof data3;let coerced3 = undefined;if(!(coerced3 !== undefined)){if(dataType3 == "number" || dataType3 == "boolean"){coerced3 = "" + data3;}else if(data3 === null){coerced3 = "";}else {const err8 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(coerced3 !== undefined){data3 = coerced3;if(data !== undefined){data["cursor"] = coerced3;}}}if(typeof data3 === "string"){if(func1(data3) > 512){const err9 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(func1(data3) < 1){const err10 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}if(!pattern5.test(data3)){const err11 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}}}else {const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}validate45.errors = vErrors;return errors === 0;}validate45.evaluated = {"props":{"status":true,"page":true,"perPage":true,"cursor":true},"dynamicProps":false,"dynamicItems":false};
exports.text26 = validate46;
const schema57 = {"type":"object","properties":{"type":{"type":"string","enum":["order.created","order.approval_requested","order.approved","order.rejected","order.paid","order.confirmed","order.shipped","order.delivered","order.cancelled","order.expired","order.refunded"]},"orderId":{"type":"string","format":"uuid"},"perPage":{"type":"integer","minimum":1,"maximum":100,"default":20},"cursor":{"type":"string","minLength":1,"maxLength":512,"pattern":"^[A-Za-z0-9_-]+$"}}};
function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;
const evaluated0 = validate46.evaluated;if(evaluated0.dynamicProps){evaluated0.props = undefined;}if(evaluated0.dynamicItems){evaluated0.items = undefined;}if(data && typeof data == "object" && !Array.isArray(data)){if(data.perPage === undefined){data.perPage = 20;}if(data.type !== undefined){let data0 = data.type;if(typeof data0 !== "string"){let dataType0 = typeof data0;let coerced0 = undefined;if(!(coerced0 !== undefined)){if(dataType0 == "number" || dataType0 == "boolean"){coerced0 = "" + data0;}else if(data0 === null){coerced0 = "";}else {const err0 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(coerced0 !== undefined){data0 = coerced0;if(data !== undefined){data["type"] = coerced0;}}}if(!(((((((((((data0 === "order.created") || (data0 === "order.approval_requested")) || (data0 === "order.approved")) || (data0 === "order.rejected")) || (data0 === "order.paid")) || (data0 === "order.confirmed")) || (data0 === "order.shipped")) || (data0 === "order.delivered")) || (data0 === "order.cancelled")) || (data0 === "order.expired")) || (data0 === "order.refunded"))){const err1 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema57.properties.type.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.orderId !== undefined){let data1 = data.orderId;if(typeof data1 !== "string"){let dataType1 = typeof data1;let coerced1 = undefined;if(!(coerced1 !== undefined)){if(dataType1 == "number" || dataType1 == "boolean"){coerced1 = "" + data1;}else if(data1 === null){coerced1 = "";}else {const err2 = {instancePath:instancePath+"/orderId",schemaPath:"#/properties/orderId/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(coerced1 !== undefined){data1 = coerced1;if(data !== undefined){data["orderId"] = coerced1;}}}if(typeof data1 === "string"){if(!(formats0.test(data1))){const err3 = {instancePath:instancePath+"/orderId",schemaPath:"#/properties/orderId/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}let data2 = data.perPage;if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){let dataType2 = typeof data2;let coerced2 = undefined;if(!(coerced2 !== undefined)){if(dataType2 === "boolean" || data2 === null
              || (dataType2 === "string" && data2 && data2 == +data2 && !(data2 % 1))){coerced2 = +data2;}else {const err4 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/type",keyword:"type",params:{type: "integer"},message:"must be integer"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(coerced2 !== undefined){data2 = coerced2;if(data !== undefined){data["perPage"] = coerced2;}}}if((typeof data2 == "number") && (isFinite(data2))){if(data2 > 100 || isNaN(data2)){const err5 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(data2 < 1 || isNaN(data2)){const err6 = {instancePath:instancePath+"/perPage",schemaPath:"#/properties/perPage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(data.cursor !== undefined){let data3 = data.cursor;if(typeof data3 !== "string"){let dataType3 = typeof data3;let coerced3 = undefined;if(!(coerced3 !== undefined)){if(dataType3 == "number" || dataType3 == "boolean"){coerced3 = "" + data3;}else if(data3 === null){coerced3 = "";}else {const err7 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}if(coerced3 !== undefined){data3 = coerced3;if(data !== undefined){data["cursor"] = coerced3;}}}if(typeof data3 === "string"){if(func1(data3) > 512){const err8 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}if(func1(data3) < 1){const err9 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(!pattern5.test(data3)){const err10 = {instancePath:instancePath+"/cursor",schemaPath:"#/properties/cursor/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}}}else {const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}validate46.errors = vErrors;return errors === 0;}validate46.evaluated = {"props":{"type":true,"orderId":true,"perPage":true,"cursor":true},"dynamicProps":false,"dynamicItems":false};
return exports;
})();

const response = {
response0: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/properties/checks/properties/database"
function anonymous3 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_status_11 = obj["status"]
if (value_status_11 !== undefined) {
json += "{\"status\":"
if (typeof value_status_11 !== 'string') {
if (value_status_11 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_status_11 instanceof Date) {
json += JSON_STR_QUOTE + value_status_11.toISOString() + JSON_STR_QUOTE
} else if (value_status_11 instanceof RegExp) {
json += asString(value_status_11.source)
} else {
json += asString(value_status_11.toString())
}
} else {
json += asString(value_status_11)
}
} else {
throw new Error('"status" is required!')
}
const value_latencyMs_12 = obj["latencyMs"]
if (value_latencyMs_12 !== undefined) {
json += ",\"latencyMs\":"
if (value_latencyMs_12 === null) {
json += JSON_STR_NULL
}
else if(typeof value_latencyMs_12 === "number" || value_latencyMs_12 === null) {
json += asNumber(value_latencyMs_12)
}
else throw new TypeError("The value of '#/properties/data/properties/checks/properties/database/properties/latencyMs' does not match schema definition.")
} else {
throw new Error('"latencyMs" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#/properties/data/properties/checks/properties/redis"
function anonymous4 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_status_15 = obj["status"]
if (value_status_15 !== undefined) {
json += "{\"status\":"
if (typeof value_status_15 !== 'string') {
if (value_status_15 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_status_15 instanceof Date) {
json += JSON_STR_QUOTE + value_status_15.toISOString() + JSON_STR_QUOTE
} else if (value_status_15 instanceof RegExp) {
json += asString(value_status_15.source)
} else {
json += asString(value_status_15.toString())
}
} else {
json += asString(value_status_15)
}
} else {
throw new Error('"status" is required!')
}
const value_latencyMs_16 = obj["latencyMs"]
if (value_latencyMs_16 !== undefined) {
json += ",\"latencyMs\":"
if (value_latencyMs_16 === null) {
json += JSON_STR_NULL
}
else if(typeof value_latencyMs_16 === "number" || value_latencyMs_16 === null) {
json += asNumber(value_latencyMs_16)
}
else throw new TypeError("The value of '#/properties/data/properties/checks/properties/redis/properties/latencyMs' does not match schema definition.")
} else {
throw new Error('"latencyMs" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#/properties/data/properties/checks"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_database_9 = obj["database"]
if (value_database_9 !== undefined) {
json += "{\"database\":"
json += anonymous3(value_database_9)
} else {
throw new Error('"database" is required!')
}
const value_redis_13 = obj["redis"]
if (value_redis_13 !== undefined) {
json += ",\"redis\":"
json += anonymous4(value_redis_13)
} else {
throw new Error('"redis" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_status_4 = obj["status"]
if (value_status_4 !== undefined) {
json += "{\"status\":"
if (typeof value_status_4 !== 'string') {
if (value_status_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_status_4 instanceof Date) {
json += JSON_STR_QUOTE + value_status_4.toISOString() + JSON_STR_QUOTE
} else if (value_status_4 instanceof RegExp) {
json += asString(value_status_4.source)
} else {
json += asString(value_status_4.toString())
}
} else {
json += asString(value_status_4)
}
} else {
throw new Error('"status" is required!')
}
const value_version_5 = obj["version"]
if (value_version_5 !== undefined) {
json += ",\"version\":"
if (typeof value_version_5 !== 'string') {
if (value_version_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_version_5 instanceof Date) {
json += JSON_STR_QUOTE + value_version_5.toISOString() + JSON_STR_QUOTE
} else if (value_version_5 instanceof RegExp) {
json += asString(value_version_5.source)
} else {
json += asString(value_version_5.toString())
}
} else {
json += asString(value_version_5)
}
} else {
throw new Error('"version" is required!')
}
const value_uptimeSeconds_6 = obj["uptimeSeconds"]
if (value_uptimeSeconds_6 !== undefined) {
json += ",\"uptimeSeconds\":"
json += asNumber(value_uptimeSeconds_6)
} else {
throw new Error('"uptimeSeconds" is required!')
}
const value_checks_7 = obj["checks"]
if (value_checks_7 !== undefined) {
json += ",\"checks\":"
json += anonymous2(value_checks_7)
} else {
throw new Error('"checks" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_17 = obj["error"]
if (value_error_17 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_18 = obj["requestId"]
if (value_requestId_18 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_18 !== 'string') {
if (value_requestId_18 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_18 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_18.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_18 instanceof RegExp) {
json += asString(value_requestId_18.source)
} else {
json += asString(value_requestId_18.toString())
}
} else {
json += asString(value_requestId_18)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_19 = obj["timestamp"]
if (value_timestamp_19 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_19)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response1: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_ready_4 = obj["ready"]
if (value_ready_4 !== undefined) {
json += "{\"ready\":"
json += "true"
} else {
throw new Error('"ready" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_5 = obj["error"]
if (value_error_5 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_6 = obj["requestId"]
if (value_requestId_6 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_6 !== 'string') {
if (value_requestId_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_6 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_6.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_6 instanceof RegExp) {
json += asString(value_requestId_6.source)
} else {
json += asString(value_requestId_6.toString())
}
} else {
json += asString(value_requestId_6)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_7 = obj["timestamp"]
if (value_timestamp_7 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_7)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response2: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_email_5 = obj["email"]
if (value_email_5 !== undefined) {
json += ",\"email\":"
if (typeof value_email_5 !== 'string') {
if (value_email_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_email_5 instanceof Date) {
json += JSON_STR_QUOTE + value_email_5.toISOString() + JSON_STR_QUOTE
} else if (value_email_5 instanceof RegExp) {
json += asString(value_email_5.source)
} else {
json += asString(value_email_5.toString())
}
} else {
json += asString(value_email_5)
}
} else {
throw new Error('"email" is required!')
}
const value_name_6 = obj["name"]
if (value_name_6 !== undefined) {
json += ",\"name\":"
if (typeof value_name_6 !== 'string') {
if (value_name_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_name_6 instanceof Date) {
json += JSON_STR_QUOTE + value_name_6.toISOString() + JSON_STR_QUOTE
} else if (value_name_6 instanceof RegExp) {
json += asString(value_name_6.source)
} else {
json += asString(value_name_6.toString())
}
} else {
json += asString(value_name_6)
}
} else {
throw new Error('"name" is required!')
}
const value_role_7 = obj["role"]
if (value_role_7 !== undefined) {
json += ",\"role\":"
if (typeof value_role_7 !== 'string') {
if (value_role_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_role_7 instanceof Date) {
json += JSON_STR_QUOTE + value_role_7.toISOString() + JSON_STR_QUOTE
} else if (value_role_7 instanceof RegExp) {
json += asString(value_role_7.source)
} else {
json += asString(value_role_7.toString())
}
} else {
json += asString(value_role_7)
}
} else {
throw new Error('"role" is required!')
}
const value_createdAt_8 = obj["createdAt"]
if (value_createdAt_8 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_8)
} else {
throw new Error('"createdAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_9 = obj["error"]
if (value_error_9 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_10 = obj["requestId"]
if (value_requestId_10 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_10 !== 'string') {
if (value_requestId_10 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_10 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_10.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_10 instanceof RegExp) {
json += asString(value_requestId_10.source)
} else {
json += asString(value_requestId_10.toString())
}
} else {
json += asString(value_requestId_10)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_11 = obj["timestamp"]
if (value_timestamp_11 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_11)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response3: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/properties/user"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_11 = obj["id"]
if (value_id_11 !== undefined) {
json += "{\"id\":"
if (typeof value_id_11 !== 'string') {
if (value_id_11 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_11 instanceof Date) {
json += JSON_STR_QUOTE + value_id_11.toISOString() + JSON_STR_QUOTE
} else if (value_id_11 instanceof RegExp) {
json += asString(value_id_11.source)
} else {
json += asString(value_id_11.toString())
}
} else {
json += asString(value_id_11)
}
} else {
throw new Error('"id" is required!')
}
const value_email_12 = obj["email"]
if (value_email_12 !== undefined) {
json += ",\"email\":"
if (typeof value_email_12 !== 'string') {
if (value_email_12 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_email_12 instanceof Date) {
json += JSON_STR_QUOTE + value_email_12.toISOString() + JSON_STR_QUOTE
} else if (value_email_12 instanceof RegExp) {
json += asString(value_email_12.source)
} else {
json += asString(value_email_12.toString())
}
} else {
json += asString(value_email_12)
}
} else {
throw new Error('"email" is required!')
}
const value_name_13 = obj["name"]
if (value_name_13 !== undefined) {
json += ",\"name\":"
if (typeof value_name_13 !== 'string') {
if (value_name_13 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_name_13 instanceof Date) {
json += JSON_STR_QUOTE + value_name_13.toISOString() + JSON_STR_QUOTE
} else if (value_name_13 instanceof RegExp) {
json += asString(value_name_13.source)
} else {
json += asString(value_name_13.toString())
}
} else {
json += asString(value_name_13)
}
} else {
throw new Error('"name" is required!')
}
const value_role_14 = obj["role"]
if (value_role_14 !== undefined) {
json += ",\"role\":"
if (typeof value_role_14 !== 'string') {
if (value_role_14 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_role_14 instanceof Date) {
json += JSON_STR_QUOTE + value_role_14.toISOString() + JSON_STR_QUOTE
} else if (value_role_14 instanceof RegExp) {
json += asString(value_role_14.source)
} else {
json += asString(value_role_14.toString())
}
} else {
json += asString(value_role_14)
}
} else {
throw new Error('"role" is required!')
}
const value_createdAt_15 = obj["createdAt"]
if (value_createdAt_15 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_15)
} else {
throw new Error('"createdAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_accessToken_4 = obj["accessToken"]
if (value_accessToken_4 !== undefined) {
json += "{\"accessToken\":"
if (typeof value_accessToken_4 !== 'string') {
if (value_accessToken_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_accessToken_4 instanceof Date) {
json += JSON_STR_QUOTE + value_accessToken_4.toISOString() + JSON_STR_QUOTE
} else if (value_accessToken_4 instanceof RegExp) {
json += asString(value_accessToken_4.source)
} else {
json += asString(value_accessToken_4.toString())
}
} else {
json += asString(value_accessToken_4)
}
} else {
throw new Error('"accessToken" is required!')
}
const value_tokenType_5 = obj["tokenType"]
if (value_tokenType_5 !== undefined) {
json += ",\"tokenType\":"
json += "\"Bearer\""
} else {
throw new Error('"tokenType" is required!')
}
const value_expiresInSeconds_6 = obj["expiresInSeconds"]
if (value_expiresInSeconds_6 !== undefined) {
json += ",\"expiresInSeconds\":"
json += asInteger(value_expiresInSeconds_6)
} else {
throw new Error('"expiresInSeconds" is required!')
}
const value_refreshToken_7 = obj["refreshToken"]
if (value_refreshToken_7 !== undefined) {
json += ",\"refreshToken\":"
if (typeof value_refreshToken_7 !== 'string') {
if (value_refreshToken_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_refreshToken_7 instanceof Date) {
json += JSON_STR_QUOTE + value_refreshToken_7.toISOString() + JSON_STR_QUOTE
} else if (value_refreshToken_7 instanceof RegExp) {
json += asString(value_refreshToken_7.source)
} else {
json += asString(value_refreshToken_7.toString())
}
} else {
json += asString(value_refreshToken_7)
}
} else {
throw new Error('"refreshToken" is required!')
}
const value_refreshTokenExpiresAt_8 = obj["refreshTokenExpiresAt"]
if (value_refreshTokenExpiresAt_8 !== undefined) {
json += ",\"refreshTokenExpiresAt\":"
json += asDateTime(value_refreshTokenExpiresAt_8)
} else {
throw new Error('"refreshTokenExpiresAt" is required!')
}
const value_user_9 = obj["user"]
if (value_user_9 !== undefined) {
json += ",\"user\":"
json += anonymous2(value_user_9)
} else {
throw new Error('"user" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_16 = obj["error"]
if (value_error_16 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_17 = obj["requestId"]
if (value_requestId_17 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_17 !== 'string') {
if (value_requestId_17 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_17 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_17.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_17 instanceof RegExp) {
json += asString(value_requestId_17.source)
} else {
json += asString(value_requestId_17.toString())
}
} else {
json += asString(value_requestId_17)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_18 = obj["timestamp"]
if (value_timestamp_18 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_18)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response4: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
function anonymous3 (obj) {
// "#/properties/data/properties/apiKey/properties/scopes"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/properties/apiKey/properties/scopes' does not match schema definition.")
}
const arrayLength = obj.length
if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
return asPlainStringArray(obj, arrayLength)
}
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/data/properties/apiKey"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_6 = obj["id"]
if (value_id_6 !== undefined) {
json += "{\"id\":"
if (typeof value_id_6 !== 'string') {
if (value_id_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_6 instanceof Date) {
json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
} else if (value_id_6 instanceof RegExp) {
json += asString(value_id_6.source)
} else {
json += asString(value_id_6.toString())
}
} else {
json += asString(value_id_6)
}
} else {
throw new Error('"id" is required!')
}
const value_name_7 = obj["name"]
if (value_name_7 !== undefined) {
json += ",\"name\":"
if (typeof value_name_7 !== 'string') {
if (value_name_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_name_7 instanceof Date) {
json += JSON_STR_QUOTE + value_name_7.toISOString() + JSON_STR_QUOTE
} else if (value_name_7 instanceof RegExp) {
json += asString(value_name_7.source)
} else {
json += asString(value_name_7.toString())
}
} else {
json += asString(value_name_7)
}
} else {
throw new Error('"name" is required!')
}
const value_prefix_8 = obj["prefix"]
if (value_prefix_8 !== undefined) {
json += ",\"prefix\":"
if (typeof value_prefix_8 !== 'string') {
if (value_prefix_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_prefix_8 instanceof Date) {
json += JSON_STR_QUOTE + value_prefix_8.toISOString() + JSON_STR_QUOTE
} else if (value_prefix_8 instanceof RegExp) {
json += asString(value_prefix_8.source)
} else {
json += asString(value_prefix_8.toString())
}
} else {
json += asString(value_prefix_8)
}
} else {
throw new Error('"prefix" is required!')
}
const value_scopes_9 = obj["scopes"]
if (value_scopes_9 !== undefined) {
json += ",\"scopes\":"
json += anonymous3(value_scopes_9)
} else {
throw new Error('"scopes" is required!')
}
const value_createdAt_10 = obj["createdAt"]
if (value_createdAt_10 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_10)
} else {
throw new Error('"createdAt" is required!')
}
const value_expiresAt_11 = obj["expiresAt"]
if (value_expiresAt_11 !== undefined) {
json += ",\"expiresAt\":"
if (value_expiresAt_11 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_expiresAt_11 === "string" ||
value_expiresAt_11 === null ||
value_expiresAt_11 instanceof Date ||
value_expiresAt_11 instanceof RegExp ||
(
typeof value_expiresAt_11 === "object" &&
typeof value_expiresAt_11.toString === "function" &&
value_expiresAt_11.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_expiresAt_11)
}
else throw new TypeError("The value of '#/properties/data/properties/apiKey/properties/expiresAt' does not match schema definition.")
} else {
throw new Error('"expiresAt" is required!')
}
const value_lastUsedAt_12 = obj["lastUsedAt"]
if (value_lastUsedAt_12 !== undefined) {
json += ",\"lastUsedAt\":"
if (value_lastUsedAt_12 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_lastUsedAt_12 === "string" ||
value_lastUsedAt_12 === null ||
value_lastUsedAt_12 instanceof Date ||
value_lastUsedAt_12 instanceof RegExp ||
(
typeof value_lastUsedAt_12 === "object" &&
typeof value_lastUsedAt_12.toString === "function" &&
value_lastUsedAt_12.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_lastUsedAt_12)
}
else throw new TypeError("The value of '#/properties/data/properties/apiKey/properties/lastUsedAt' does not match schema definition.")
} else {
throw new Error('"lastUsedAt" is required!')
}
const value_revokedAt_13 = obj["revokedAt"]
if (value_revokedAt_13 !== undefined) {
json += ",\"revokedAt\":"
if (value_revokedAt_13 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_revokedAt_13 === "string" ||
value_revokedAt_13 === null ||
value_revokedAt_13 instanceof Date ||
value_revokedAt_13 instanceof RegExp ||
(
typeof value_revokedAt_13 === "object" &&
typeof value_revokedAt_13.toString === "function" &&
value_revokedAt_13.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_revokedAt_13)
}
else throw new TypeError("The value of '#/properties/data/properties/apiKey/properties/revokedAt' does not match schema definition.")
} else {
throw new Error('"revokedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_apiKey_4 = obj["apiKey"]
if (value_apiKey_4 !== undefined) {
json += "{\"apiKey\":"
json += anonymous2(value_apiKey_4)
} else {
throw new Error('"apiKey" is required!')
}
const value_secret_14 = obj["secret"]
if (value_secret_14 !== undefined) {
json += ",\"secret\":"
if (typeof value_secret_14 !== 'string') {
if (value_secret_14 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_secret_14 instanceof Date) {
json += JSON_STR_QUOTE + value_secret_14.toISOString() + JSON_STR_QUOTE
} else if (value_secret_14 instanceof RegExp) {
json += asString(value_secret_14.source)
} else {
json += asString(value_secret_14.toString())
}
} else {
json += asString(value_secret_14)
}
} else {
throw new Error('"secret" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_15 = obj["error"]
if (value_error_15 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_16 = obj["requestId"]
if (value_requestId_16 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_16 !== 'string') {
if (value_requestId_16 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_16 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_16.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_16 instanceof RegExp) {
json += asString(value_requestId_16.source)
} else {
json += asString(value_requestId_16.toString())
}
} else {
json += asString(value_requestId_16)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_17 = obj["timestamp"]
if (value_timestamp_17 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_17)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response5: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
function anonymous3 (obj) {
// "#/properties/data/items/properties/scopes"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/items/properties/scopes' does not match schema definition.")
}
const arrayLength = obj.length
if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
return asPlainStringArray(obj, arrayLength)
}
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/data/items"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_name_5 = obj["name"]
if (value_name_5 !== undefined) {
json += ",\"name\":"
if (typeof value_name_5 !== 'string') {
if (value_name_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_name_5 instanceof Date) {
json += JSON_STR_QUOTE + value_name_5.toISOString() + JSON_STR_QUOTE
} else if (value_name_5 instanceof RegExp) {
json += asString(value_name_5.source)
} else {
json += asString(value_name_5.toString())
}
} else {
json += asString(value_name_5)
}
} else {
throw new Error('"name" is required!')
}
const value_prefix_6 = obj["prefix"]
if (value_prefix_6 !== undefined) {
json += ",\"prefix\":"
if (typeof value_prefix_6 !== 'string') {
if (value_prefix_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_prefix_6 instanceof Date) {
json += JSON_STR_QUOTE + value_prefix_6.toISOString() + JSON_STR_QUOTE
} else if (value_prefix_6 instanceof RegExp) {
json += asString(value_prefix_6.source)
} else {
json += asString(value_prefix_6.toString())
}
} else {
json += asString(value_prefix_6)
}
} else {
throw new Error('"prefix" is required!')
}
const value_scopes_7 = obj["scopes"]
if (value_scopes_7 !== undefined) {
json += ",\"scopes\":"
json += anonymous3(value_scopes_7)
} else {
throw new Error('"scopes" is required!')
}
const value_createdAt_8 = obj["createdAt"]
if (value_createdAt_8 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_8)
} else {
throw new Error('"createdAt" is required!')
}
const value_expiresAt_9 = obj["expiresAt"]
if (value_expiresAt_9 !== undefined) {
json += ",\"expiresAt\":"
if (value_expiresAt_9 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_expiresAt_9 === "string" ||
value_expiresAt_9 === null ||
value_expiresAt_9 instanceof Date ||
value_expiresAt_9 instanceof RegExp ||
(
typeof value_expiresAt_9 === "object" &&
typeof value_expiresAt_9.toString === "function" &&
value_expiresAt_9.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_expiresAt_9)
}
else throw new TypeError("The value of '#/properties/data/items/properties/expiresAt' does not match schema definition.")
} else {
throw new Error('"expiresAt" is required!')
}
const value_lastUsedAt_10 = obj["lastUsedAt"]
if (value_lastUsedAt_10 !== undefined) {
json += ",\"lastUsedAt\":"
if (value_lastUsedAt_10 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_lastUsedAt_10 === "string" ||
value_lastUsedAt_10 === null ||
value_lastUsedAt_10 instanceof Date ||
value_lastUsedAt_10 instanceof RegExp ||
(
typeof value_lastUsedAt_10 === "object" &&
typeof value_lastUsedAt_10.toString === "function" &&
value_lastUsedAt_10.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_lastUsedAt_10)
}
else throw new TypeError("The value of '#/properties/data/items/properties/lastUsedAt' does not match schema definition.")
} else {
throw new Error('"lastUsedAt" is required!')
}
const value_revokedAt_11 = obj["revokedAt"]
if (value_revokedAt_11 !== undefined) {
json += ",\"revokedAt\":"
if (value_revokedAt_11 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_revokedAt_11 === "string" ||
value_revokedAt_11 === null ||
value_revokedAt_11 instanceof Date ||
value_revokedAt_11 instanceof RegExp ||
(
typeof value_revokedAt_11 === "object" &&
typeof value_revokedAt_11.toString === "function" &&
value_revokedAt_11.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_revokedAt_11)
}
else throw new TypeError("The value of '#/properties/data/items/properties/revokedAt' does not match schema definition.")
} else {
throw new Error('"revokedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous1 (obj) {
// "#/properties/data"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous2(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous2(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/meta"
function anonymous4 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_page_14 = obj["page"]
if (value_page_14 !== undefined) {
json += "{\"page\":"
if (value_page_14 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_page_14) || value_page_14 === null) {
json += asInteger(value_page_14)
}
else throw new TypeError("The value of '#/properties/meta/properties/page' does not match schema definition.")
} else {
throw new Error('"page" is required!')
}
const value_perPage_15 = obj["perPage"]
if (value_perPage_15 !== undefined) {
json += ",\"perPage\":"
json += asInteger(value_perPage_15)
} else {
throw new Error('"perPage" is required!')
}
const value_total_16 = obj["total"]
if (value_total_16 !== undefined) {
json += ",\"total\":"
json += asInteger(value_total_16)
} else {
throw new Error('"total" is required!')
}
const value_totalPages_17 = obj["totalPages"]
if (value_totalPages_17 !== undefined) {
json += ",\"totalPages\":"
json += asInteger(value_totalPages_17)
} else {
throw new Error('"totalPages" is required!')
}
const value_nextCursor_18 = obj["nextCursor"]
if (value_nextCursor_18 !== undefined) {
json += ",\"nextCursor\":"
if (value_nextCursor_18 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_nextCursor_18 === "string" ||
value_nextCursor_18 === null ||
value_nextCursor_18 instanceof Date ||
value_nextCursor_18 instanceof RegExp ||
(
typeof value_nextCursor_18 === "object" &&
typeof value_nextCursor_18.toString === "function" &&
value_nextCursor_18.toString !== Object.prototype.toString
)
) {
if (typeof value_nextCursor_18 !== 'string') {
if (value_nextCursor_18 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_nextCursor_18 instanceof Date) {
json += JSON_STR_QUOTE + value_nextCursor_18.toISOString() + JSON_STR_QUOTE
} else if (value_nextCursor_18 instanceof RegExp) {
json += asString(value_nextCursor_18.source)
} else {
json += asString(value_nextCursor_18.toString())
}
} else {
json += asString(value_nextCursor_18)
}
}
else throw new TypeError("The value of '#/properties/meta/properties/nextCursor' does not match schema definition.")
} else {
throw new Error('"nextCursor" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_meta_12 = obj["meta"]
if (value_meta_12 !== undefined) {
json += ",\"meta\":"
json += anonymous4(value_meta_12)
} else {
throw new Error('"meta" is required!')
}
const value_error_19 = obj["error"]
if (value_error_19 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_20 = obj["requestId"]
if (value_requestId_20 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_20 !== 'string') {
if (value_requestId_20 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_20 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_20.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_20 instanceof RegExp) {
json += asString(value_requestId_20.source)
} else {
json += asString(value_requestId_20.toString())
}
} else {
json += asString(value_requestId_20)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_21 = obj["timestamp"]
if (value_timestamp_21 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_21)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response6: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/items"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_sku_5 = obj["sku"]
if (value_sku_5 !== undefined) {
json += ",\"sku\":"
if (typeof value_sku_5 !== 'string') {
if (value_sku_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_sku_5 instanceof Date) {
json += JSON_STR_QUOTE + value_sku_5.toISOString() + JSON_STR_QUOTE
} else if (value_sku_5 instanceof RegExp) {
json += asString(value_sku_5.source)
} else {
json += asString(value_sku_5.toString())
}
} else {
json += asString(value_sku_5)
}
} else {
throw new Error('"sku" is required!')
}
const value_name_6 = obj["name"]
if (value_name_6 !== undefined) {
json += ",\"name\":"
if (typeof value_name_6 !== 'string') {
if (value_name_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_name_6 instanceof Date) {
json += JSON_STR_QUOTE + value_name_6.toISOString() + JSON_STR_QUOTE
} else if (value_name_6 instanceof RegExp) {
json += asString(value_name_6.source)
} else {
json += asString(value_name_6.toString())
}
} else {
json += asString(value_name_6)
}
} else {
throw new Error('"name" is required!')
}
const value_description_7 = obj["description"]
if (value_description_7 !== undefined) {
json += ",\"description\":"
if (typeof value_description_7 !== 'string') {
if (value_description_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_description_7 instanceof Date) {
json += JSON_STR_QUOTE + value_description_7.toISOString() + JSON_STR_QUOTE
} else if (value_description_7 instanceof RegExp) {
json += asString(value_description_7.source)
} else {
json += asString(value_description_7.toString())
}
} else {
json += asString(value_description_7)
}
} else {
throw new Error('"description" is required!')
}
const value_category_8 = obj["category"]
if (value_category_8 !== undefined) {
json += ",\"category\":"
if (typeof value_category_8 !== 'string') {
if (value_category_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_category_8 instanceof Date) {
json += JSON_STR_QUOTE + value_category_8.toISOString() + JSON_STR_QUOTE
} else if (value_category_8 instanceof RegExp) {
json += asString(value_category_8.source)
} else {
json += asString(value_category_8.toString())
}
} else {
json += asString(value_category_8)
}
} else {
throw new Error('"category" is required!')
}
const value_priceMinor_9 = obj["priceMinor"]
if (value_priceMinor_9 !== undefined) {
json += ",\"priceMinor\":"
json += asInteger(value_priceMinor_9)
} else {
throw new Error('"priceMinor" is required!')
}
const value_currency_10 = obj["currency"]
if (value_currency_10 !== undefined) {
json += ",\"currency\":"
if (typeof value_currency_10 !== 'string') {
if (value_currency_10 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_currency_10 instanceof Date) {
json += JSON_STR_QUOTE + value_currency_10.toISOString() + JSON_STR_QUOTE
} else if (value_currency_10 instanceof RegExp) {
json += asString(value_currency_10.source)
} else {
json += asString(value_currency_10.toString())
}
} else {
json += asString(value_currency_10)
}
} else {
throw new Error('"currency" is required!')
}
const value_stockQuantity_11 = obj["stockQuantity"]
if (value_stockQuantity_11 !== undefined) {
json += ",\"stockQuantity\":"
json += asInteger(value_stockQuantity_11)
} else {
throw new Error('"stockQuantity" is required!')
}
const value_active_12 = obj["active"]
if (value_active_12 !== undefined) {
json += ",\"active\":"
json += asBoolean(value_active_12)
} else {
throw new Error('"active" is required!')
}
const value_version_13 = obj["version"]
if (value_version_13 !== undefined) {
json += ",\"version\":"
json += asInteger(value_version_13)
} else {
throw new Error('"version" is required!')
}
const value_createdAt_14 = obj["createdAt"]
if (value_createdAt_14 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_14)
} else {
throw new Error('"createdAt" is required!')
}
const value_updatedAt_15 = obj["updatedAt"]
if (value_updatedAt_15 !== undefined) {
json += ",\"updatedAt\":"
json += asDateTime(value_updatedAt_15)
} else {
throw new Error('"updatedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous1 (obj) {
// "#/properties/data"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous2(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous2(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/meta"
function anonymous3 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_page_18 = obj["page"]
if (value_page_18 !== undefined) {
json += "{\"page\":"
if (value_page_18 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_page_18) || value_page_18 === null) {
json += asInteger(value_page_18)
}
else throw new TypeError("The value of '#/properties/meta/properties/page' does not match schema definition.")
} else {
throw new Error('"page" is required!')
}
const value_perPage_19 = obj["perPage"]
if (value_perPage_19 !== undefined) {
json += ",\"perPage\":"
json += asInteger(value_perPage_19)
} else {
throw new Error('"perPage" is required!')
}
const value_total_20 = obj["total"]
if (value_total_20 !== undefined) {
json += ",\"total\":"
json += asInteger(value_total_20)
} else {
throw new Error('"total" is required!')
}
const value_totalPages_21 = obj["totalPages"]
if (value_totalPages_21 !== undefined) {
json += ",\"totalPages\":"
json += asInteger(value_totalPages_21)
} else {
throw new Error('"totalPages" is required!')
}
const value_nextCursor_22 = obj["nextCursor"]
if (value_nextCursor_22 !== undefined) {
json += ",\"nextCursor\":"
if (value_nextCursor_22 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_nextCursor_22 === "string" ||
value_nextCursor_22 === null ||
value_nextCursor_22 instanceof Date ||
value_nextCursor_22 instanceof RegExp ||
(
typeof value_nextCursor_22 === "object" &&
typeof value_nextCursor_22.toString === "function" &&
value_nextCursor_22.toString !== Object.prototype.toString
)
) {
if (typeof value_nextCursor_22 !== 'string') {
if (value_nextCursor_22 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_nextCursor_22 instanceof Date) {
json += JSON_STR_QUOTE + value_nextCursor_22.toISOString() + JSON_STR_QUOTE
} else if (value_nextCursor_22 instanceof RegExp) {
json += asString(value_nextCursor_22.source)
} else {
json += asString(value_nextCursor_22.toString())
}
} else {
json += asString(value_nextCursor_22)
}
}
else throw new TypeError("The value of '#/properties/meta/properties/nextCursor' does not match schema definition.")
} else {
throw new Error('"nextCursor" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_meta_16 = obj["meta"]
if (value_meta_16 !== undefined) {
json += ",\"meta\":"
json += anonymous3(value_meta_16)
} else {
throw new Error('"meta" is required!')
}
const value_error_23 = obj["error"]
if (value_error_23 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_24 = obj["requestId"]
if (value_requestId_24 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_24 !== 'string') {
if (value_requestId_24 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_24 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_24.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_24 instanceof RegExp) {
json += asString(value_requestId_24.source)
} else {
json += asString(value_requestId_24.toString())
}
} else {
json += asString(value_requestId_24)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_25 = obj["timestamp"]
if (value_timestamp_25 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_25)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response7: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_sku_5 = obj["sku"]
if (value_sku_5 !== undefined) {
json += ",\"sku\":"
if (typeof value_sku_5 !== 'string') {
if (value_sku_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_sku_5 instanceof Date) {
json += JSON_STR_QUOTE + value_sku_5.toISOString() + JSON_STR_QUOTE
} else if (value_sku_5 instanceof RegExp) {
json += asString(value_sku_5.source)
} else {
json += asString(value_sku_5.toString())
}
} else {
json += asString(value_sku_5)
}
} else {
throw new Error('"sku" is required!')
}
const value_name_6 = obj["name"]
if (value_name_6 !== undefined) {
json += ",\"name\":"
if (typeof value_name_6 !== 'string') {
if (value_name_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_name_6 instanceof Date) {
json += JSON_STR_QUOTE + value_name_6.toISOString() + JSON_STR_QUOTE
} else if (value_name_6 instanceof RegExp) {
json += asString(value_name_6.source)
} else {
json += asString(value_name_6.toString())
}
} else {
json += asString(value_name_6)
}
} else {
throw new Error('"name" is required!')
}
const value_description_7 = obj["description"]
if (value_description_7 !== undefined) {
json += ",\"description\":"
if (typeof value_description_7 !== 'string') {
if (value_description_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_description_7 instanceof Date) {
json += JSON_STR_QUOTE + value_description_7.toISOString() + JSON_STR_QUOTE
} else if (value_description_7 instanceof RegExp) {
json += asString(value_description_7.source)
} else {
json += asString(value_description_7.toString())
}
} else {
json += asString(value_description_7)
}
} else {
throw new Error('"description" is required!')
}
const value_category_8 = obj["category"]
if (value_category_8 !== undefined) {
json += ",\"category\":"
if (typeof value_category_8 !== 'string') {
if (value_category_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_category_8 instanceof Date) {
json += JSON_STR_QUOTE + value_category_8.toISOString() + JSON_STR_QUOTE
} else if (value_category_8 instanceof RegExp) {
json += asString(value_category_8.source)
} else {
json += asString(value_category_8.toString())
}
} else {
json += asString(value_category_8)
}
} else {
throw new Error('"category" is required!')
}
const value_priceMinor_9 = obj["priceMinor"]
if (value_priceMinor_9 !== undefined) {
json += ",\"priceMinor\":"
json += asInteger(value_priceMinor_9)
} else {
throw new Error('"priceMinor" is required!')
}
const value_currency_10 = obj["currency"]
if (value_currency_10 !== undefined) {
json += ",\"currency\":"
if (typeof value_currency_10 !== 'string') {
if (value_currency_10 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_currency_10 instanceof Date) {
json += JSON_STR_QUOTE + value_currency_10.toISOString() + JSON_STR_QUOTE
} else if (value_currency_10 instanceof RegExp) {
json += asString(value_currency_10.source)
} else {
json += asString(value_currency_10.toString())
}
} else {
json += asString(value_currency_10)
}
} else {
throw new Error('"currency" is required!')
}
const value_stockQuantity_11 = obj["stockQuantity"]
if (value_stockQuantity_11 !== undefined) {
json += ",\"stockQuantity\":"
json += asInteger(value_stockQuantity_11)
} else {
throw new Error('"stockQuantity" is required!')
}
const value_active_12 = obj["active"]
if (value_active_12 !== undefined) {
json += ",\"active\":"
json += asBoolean(value_active_12)
} else {
throw new Error('"active" is required!')
}
const value_version_13 = obj["version"]
if (value_version_13 !== undefined) {
json += ",\"version\":"
json += asInteger(value_version_13)
} else {
throw new Error('"version" is required!')
}
const value_createdAt_14 = obj["createdAt"]
if (value_createdAt_14 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_14)
} else {
throw new Error('"createdAt" is required!')
}
const value_updatedAt_15 = obj["updatedAt"]
if (value_updatedAt_15 !== undefined) {
json += ",\"updatedAt\":"
json += asDateTime(value_updatedAt_15)
} else {
throw new Error('"updatedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_16 = obj["error"]
if (value_error_16 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_17 = obj["requestId"]
if (value_requestId_17 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_17 !== 'string') {
if (value_requestId_17 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_17 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_17.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_17 instanceof RegExp) {
json += asString(value_requestId_17.source)
} else {
json += asString(value_requestId_17.toString())
}
} else {
json += asString(value_requestId_17)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_18 = obj["timestamp"]
if (value_timestamp_18 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_18)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response8: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_currency_5 = obj["currency"]
if (value_currency_5 !== undefined) {
json += ",\"currency\":"
if (typeof value_currency_5 !== 'string') {
if (value_currency_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_currency_5 instanceof Date) {
json += JSON_STR_QUOTE + value_currency_5.toISOString() + JSON_STR_QUOTE
} else if (value_currency_5 instanceof RegExp) {
json += asString(value_currency_5.source)
} else {
json += asString(value_currency_5.toString())
}
} else {
json += asString(value_currency_5)
}
} else {
throw new Error('"currency" is required!')
}
const value_balanceMinor_6 = obj["balanceMinor"]
if (value_balanceMinor_6 !== undefined) {
json += ",\"balanceMinor\":"
json += asInteger(value_balanceMinor_6)
} else {
throw new Error('"balanceMinor" is required!')
}
const value_version_7 = obj["version"]
if (value_version_7 !== undefined) {
json += ",\"version\":"
json += asInteger(value_version_7)
} else {
throw new Error('"version" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_8 = obj["error"]
if (value_error_8 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_9 = obj["requestId"]
if (value_requestId_9 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_9 !== 'string') {
if (value_requestId_9 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_9 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_9.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_9 instanceof RegExp) {
json += asString(value_requestId_9.source)
} else {
json += asString(value_requestId_9.toString())
}
} else {
json += asString(value_requestId_9)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_10 = obj["timestamp"]
if (value_timestamp_10 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_10)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response9: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/items"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_type_5 = obj["type"]
if (value_type_5 !== undefined) {
json += ",\"type\":"
if (typeof value_type_5 !== 'string') {
if (value_type_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_type_5 instanceof Date) {
json += JSON_STR_QUOTE + value_type_5.toISOString() + JSON_STR_QUOTE
} else if (value_type_5 instanceof RegExp) {
json += asString(value_type_5.source)
} else {
json += asString(value_type_5.toString())
}
} else {
json += asString(value_type_5)
}
} else {
throw new Error('"type" is required!')
}
const value_amountMinor_6 = obj["amountMinor"]
if (value_amountMinor_6 !== undefined) {
json += ",\"amountMinor\":"
json += asInteger(value_amountMinor_6)
} else {
throw new Error('"amountMinor" is required!')
}
const value_balanceAfterMinor_7 = obj["balanceAfterMinor"]
if (value_balanceAfterMinor_7 !== undefined) {
json += ",\"balanceAfterMinor\":"
json += asInteger(value_balanceAfterMinor_7)
} else {
throw new Error('"balanceAfterMinor" is required!')
}
const value_currency_8 = obj["currency"]
if (value_currency_8 !== undefined) {
json += ",\"currency\":"
if (typeof value_currency_8 !== 'string') {
if (value_currency_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_currency_8 instanceof Date) {
json += JSON_STR_QUOTE + value_currency_8.toISOString() + JSON_STR_QUOTE
} else if (value_currency_8 instanceof RegExp) {
json += asString(value_currency_8.source)
} else {
json += asString(value_currency_8.toString())
}
} else {
json += asString(value_currency_8)
}
} else {
throw new Error('"currency" is required!')
}
const value_orderId_9 = obj["orderId"]
if (value_orderId_9 !== undefined) {
json += ",\"orderId\":"
if (value_orderId_9 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_orderId_9 === "string" ||
value_orderId_9 === null ||
value_orderId_9 instanceof Date ||
value_orderId_9 instanceof RegExp ||
(
typeof value_orderId_9 === "object" &&
typeof value_orderId_9.toString === "function" &&
value_orderId_9.toString !== Object.prototype.toString
)
) {
if (typeof value_orderId_9 !== 'string') {
if (value_orderId_9 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_orderId_9 instanceof Date) {
json += JSON_STR_QUOTE + value_orderId_9.toISOString() + JSON_STR_QUOTE
} else if (value_orderId_9 instanceof RegExp) {
json += asString(value_orderId_9.source)
} else {
json += asString(value_orderId_9.toString())
}
} else {
json += asString(value_orderId_9)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/orderId' does not match schema definition.")
} else {
throw new Error('"orderId" is required!')
}
const value_description_10 = obj["description"]
if (value_description_10 !== undefined) {
json += ",\"description\":"
if (value_description_10 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_description_10 === "string" ||
value_description_10 === null ||
value_description_10 instanceof Date ||
value_description_10 instanceof RegExp ||
(
typeof value_description_10 === "object" &&
typeof value_description_10.toString === "function" &&
value_description_10.toString !== Object.prototype.toString
)
) {
if (typeof value_description_10 !== 'string') {
if (value_description_10 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_description_10 instanceof Date) {
json += JSON_STR_QUOTE + value_description_10.toISOString() + JSON_STR_QUOTE
} else if (value_description_10 instanceof RegExp) {
json += asString(value_description_10.source)
} else {
json += asString(value_description_10.toString())
}
} else {
json += asString(value_description_10)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/description' does not match schema definition.")
} else {
throw new Error('"description" is required!')
}
const value_createdAt_11 = obj["createdAt"]
if (value_createdAt_11 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_11)
} else {
throw new Error('"createdAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous1 (obj) {
// "#/properties/data"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous2(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous2(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/meta"
function anonymous3 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_page_14 = obj["page"]
if (value_page_14 !== undefined) {
json += "{\"page\":"
if (value_page_14 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_page_14) || value_page_14 === null) {
json += asInteger(value_page_14)
}
else throw new TypeError("The value of '#/properties/meta/properties/page' does not match schema definition.")
} else {
throw new Error('"page" is required!')
}
const value_perPage_15 = obj["perPage"]
if (value_perPage_15 !== undefined) {
json += ",\"perPage\":"
json += asInteger(value_perPage_15)
} else {
throw new Error('"perPage" is required!')
}
const value_total_16 = obj["total"]
if (value_total_16 !== undefined) {
json += ",\"total\":"
json += asInteger(value_total_16)
} else {
throw new Error('"total" is required!')
}
const value_totalPages_17 = obj["totalPages"]
if (value_totalPages_17 !== undefined) {
json += ",\"totalPages\":"
json += asInteger(value_totalPages_17)
} else {
throw new Error('"totalPages" is required!')
}
const value_nextCursor_18 = obj["nextCursor"]
if (value_nextCursor_18 !== undefined) {
json += ",\"nextCursor\":"
if (value_nextCursor_18 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_nextCursor_18 === "string" ||
value_nextCursor_18 === null ||
value_nextCursor_18 instanceof Date ||
value_nextCursor_18 instanceof RegExp ||
(
typeof value_nextCursor_18 === "object" &&
typeof value_nextCursor_18.toString === "function" &&
value_nextCursor_18.toString !== Object.prototype.toString
)
) {
if (typeof value_nextCursor_18 !== 'string') {
if (value_nextCursor_18 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_nextCursor_18 instanceof Date) {
json += JSON_STR_QUOTE + value_nextCursor_18.toISOString() + JSON_STR_QUOTE
} else if (value_nextCursor_18 instanceof RegExp) {
json += asString(value_nextCursor_18.source)
} else {
json += asString(value_nextCursor_18.toString())
}
} else {
json += asString(value_nextCursor_18)
}
}
else throw new TypeError("The value of '#/properties/meta/properties/nextCursor' does not match schema definition.")
} else {
throw new Error('"nextCursor" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_meta_12 = obj["meta"]
if (value_meta_12 !== undefined) {
json += ",\"meta\":"
json += anonymous3(value_meta_12)
} else {
throw new Error('"meta" is required!')
}
const value_error_19 = obj["error"]
if (value_error_19 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_20 = obj["requestId"]
if (value_requestId_20 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_20 !== 'string') {
if (value_requestId_20 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_20 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_20.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_20 instanceof RegExp) {
json += asString(value_requestId_20.source)
} else {
json += asString(value_requestId_20.toString())
}
} else {
json += asString(value_requestId_20)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_21 = obj["timestamp"]
if (value_timestamp_21 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_21)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response10: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/properties/lines/items"
function anonymous3 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_productId_17 = obj["productId"]
if (value_productId_17 !== undefined) {
json += "{\"productId\":"
if (typeof value_productId_17 !== 'string') {
if (value_productId_17 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_productId_17 instanceof Date) {
json += JSON_STR_QUOTE + value_productId_17.toISOString() + JSON_STR_QUOTE
} else if (value_productId_17 instanceof RegExp) {
json += asString(value_productId_17.source)
} else {
json += asString(value_productId_17.toString())
}
} else {
json += asString(value_productId_17)
}
} else {
throw new Error('"productId" is required!')
}
const value_sku_18 = obj["sku"]
if (value_sku_18 !== undefined) {
json += ",\"sku\":"
if (typeof value_sku_18 !== 'string') {
if (value_sku_18 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_sku_18 instanceof Date) {
json += JSON_STR_QUOTE + value_sku_18.toISOString() + JSON_STR_QUOTE
} else if (value_sku_18 instanceof RegExp) {
json += asString(value_sku_18.source)
} else {
json += asString(value_sku_18.toString())
}
} else {
json += asString(value_sku_18)
}
} else {
throw new Error('"sku" is required!')
}
const value_name_19 = obj["name"]
if (value_name_19 !== undefined) {
json += ",\"name\":"
if (typeof value_name_19 !== 'string') {
if (value_name_19 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_name_19 instanceof Date) {
json += JSON_STR_QUOTE + value_name_19.toISOString() + JSON_STR_QUOTE
} else if (value_name_19 instanceof RegExp) {
json += asString(value_name_19.source)
} else {
json += asString(value_name_19.toString())
}
} else {
json += asString(value_name_19)
}
} else {
throw new Error('"name" is required!')
}
const value_unitPriceMinor_20 = obj["unitPriceMinor"]
if (value_unitPriceMinor_20 !== undefined) {
json += ",\"unitPriceMinor\":"
json += asInteger(value_unitPriceMinor_20)
} else {
throw new Error('"unitPriceMinor" is required!')
}
const value_quantity_21 = obj["quantity"]
if (value_quantity_21 !== undefined) {
json += ",\"quantity\":"
json += asInteger(value_quantity_21)
} else {
throw new Error('"quantity" is required!')
}
const value_totalMinor_22 = obj["totalMinor"]
if (value_totalMinor_22 !== undefined) {
json += ",\"totalMinor\":"
json += asInteger(value_totalMinor_22)
} else {
throw new Error('"totalMinor" is required!')
}
const value_restockedQuantity_23 = obj["restockedQuantity"]
if (value_restockedQuantity_23 !== undefined) {
json += ",\"restockedQuantity\":"
json += asInteger(value_restockedQuantity_23)
} else {
throw new Error('"restockedQuantity" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous2 (obj) {
// "#/properties/data/properties/lines"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/properties/lines' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous3(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous3(value)
}
}
return json + JSON_STR_END_ARRAY
}
function anonymous4 (obj) {
// "#/properties/data/properties/allowedTransitions"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/properties/allowedTransitions' does not match schema definition.")
}
const arrayLength = obj.length
if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
return asPlainStringArray(obj, arrayLength)
}
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_number_5 = obj["number"]
if (value_number_5 !== undefined) {
json += ",\"number\":"
if (typeof value_number_5 !== 'string') {
if (value_number_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_number_5 instanceof Date) {
json += JSON_STR_QUOTE + value_number_5.toISOString() + JSON_STR_QUOTE
} else if (value_number_5 instanceof RegExp) {
json += asString(value_number_5.source)
} else {
json += asString(value_number_5.toString())
}
} else {
json += asString(value_number_5)
}
} else {
throw new Error('"number" is required!')
}
const value_userId_6 = obj["userId"]
if (value_userId_6 !== undefined) {
json += ",\"userId\":"
if (typeof value_userId_6 !== 'string') {
if (value_userId_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_userId_6 instanceof Date) {
json += JSON_STR_QUOTE + value_userId_6.toISOString() + JSON_STR_QUOTE
} else if (value_userId_6 instanceof RegExp) {
json += asString(value_userId_6.source)
} else {
json += asString(value_userId_6.toString())
}
} else {
json += asString(value_userId_6)
}
} else {
throw new Error('"userId" is required!')
}
const value_status_7 = obj["status"]
if (value_status_7 !== undefined) {
json += ",\"status\":"
if (typeof value_status_7 !== 'string') {
if (value_status_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_status_7 instanceof Date) {
json += JSON_STR_QUOTE + value_status_7.toISOString() + JSON_STR_QUOTE
} else if (value_status_7 instanceof RegExp) {
json += asString(value_status_7.source)
} else {
json += asString(value_status_7.toString())
}
} else {
json += asString(value_status_7)
}
} else {
throw new Error('"status" is required!')
}
const value_paymentStatus_8 = obj["paymentStatus"]
if (value_paymentStatus_8 !== undefined) {
json += ",\"paymentStatus\":"
if (typeof value_paymentStatus_8 !== 'string') {
if (value_paymentStatus_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_paymentStatus_8 instanceof Date) {
json += JSON_STR_QUOTE + value_paymentStatus_8.toISOString() + JSON_STR_QUOTE
} else if (value_paymentStatus_8 instanceof RegExp) {
json += asString(value_paymentStatus_8.source)
} else {
json += asString(value_paymentStatus_8.toString())
}
} else {
json += asString(value_paymentStatus_8)
}
} else {
throw new Error('"paymentStatus" is required!')
}
const value_currency_9 = obj["currency"]
if (value_currency_9 !== undefined) {
json += ",\"currency\":"
if (typeof value_currency_9 !== 'string') {
if (value_currency_9 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_currency_9 instanceof Date) {
json += JSON_STR_QUOTE + value_currency_9.toISOString() + JSON_STR_QUOTE
} else if (value_currency_9 instanceof RegExp) {
json += asString(value_currency_9.source)
} else {
json += asString(value_currency_9.toString())
}
} else {
json += asString(value_currency_9)
}
} else {
throw new Error('"currency" is required!')
}
const value_subtotalMinor_10 = obj["subtotalMinor"]
if (value_subtotalMinor_10 !== undefined) {
json += ",\"subtotalMinor\":"
json += asInteger(value_subtotalMinor_10)
} else {
throw new Error('"subtotalMinor" is required!')
}
const value_discountMinor_11 = obj["discountMinor"]
if (value_discountMinor_11 !== undefined) {
json += ",\"discountMinor\":"
json += asInteger(value_discountMinor_11)
} else {
throw new Error('"discountMinor" is required!')
}
const value_totalMinor_12 = obj["totalMinor"]
if (value_totalMinor_12 !== undefined) {
json += ",\"totalMinor\":"
json += asInteger(value_totalMinor_12)
} else {
throw new Error('"totalMinor" is required!')
}
const value_refundedMinor_13 = obj["refundedMinor"]
if (value_refundedMinor_13 !== undefined) {
json += ",\"refundedMinor\":"
json += asInteger(value_refundedMinor_13)
} else {
throw new Error('"refundedMinor" is required!')
}
const value_couponCode_14 = obj["couponCode"]
if (value_couponCode_14 !== undefined) {
json += ",\"couponCode\":"
if (value_couponCode_14 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_couponCode_14 === "string" ||
value_couponCode_14 === null ||
value_couponCode_14 instanceof Date ||
value_couponCode_14 instanceof RegExp ||
(
typeof value_couponCode_14 === "object" &&
typeof value_couponCode_14.toString === "function" &&
value_couponCode_14.toString !== Object.prototype.toString
)
) {
if (typeof value_couponCode_14 !== 'string') {
if (value_couponCode_14 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_couponCode_14 instanceof Date) {
json += JSON_STR_QUOTE + value_couponCode_14.toISOString() + JSON_STR_QUOTE
} else if (value_couponCode_14 instanceof RegExp) {
json += asString(value_couponCode_14.source)
} else {
json += asString(value_couponCode_14.toString())
}
} else {
json += asString(value_couponCode_14)
}
}
else throw new TypeError("The value of '#/properties/data/properties/couponCode' does not match schema definition.")
} else {
throw new Error('"couponCode" is required!')
}
const value_lines_15 = obj["lines"]
if (value_lines_15 !== undefined) {
json += ",\"lines\":"
json += anonymous2(value_lines_15)
} else {
throw new Error('"lines" is required!')
}
const value_allowedTransitions_24 = obj["allowedTransitions"]
if (value_allowedTransitions_24 !== undefined) {
json += ",\"allowedTransitions\":"
json += anonymous4(value_allowedTransitions_24)
} else {
throw new Error('"allowedTransitions" is required!')
}
const value_expiresAt_25 = obj["expiresAt"]
if (value_expiresAt_25 !== undefined) {
json += ",\"expiresAt\":"
if (value_expiresAt_25 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_expiresAt_25 === "string" ||
value_expiresAt_25 === null ||
value_expiresAt_25 instanceof Date ||
value_expiresAt_25 instanceof RegExp ||
(
typeof value_expiresAt_25 === "object" &&
typeof value_expiresAt_25.toString === "function" &&
value_expiresAt_25.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_expiresAt_25)
}
else throw new TypeError("The value of '#/properties/data/properties/expiresAt' does not match schema definition.")
} else {
throw new Error('"expiresAt" is required!')
}
const value_paidAt_26 = obj["paidAt"]
if (value_paidAt_26 !== undefined) {
json += ",\"paidAt\":"
if (value_paidAt_26 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_paidAt_26 === "string" ||
value_paidAt_26 === null ||
value_paidAt_26 instanceof Date ||
value_paidAt_26 instanceof RegExp ||
(
typeof value_paidAt_26 === "object" &&
typeof value_paidAt_26.toString === "function" &&
value_paidAt_26.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_paidAt_26)
}
else throw new TypeError("The value of '#/properties/data/properties/paidAt' does not match schema definition.")
} else {
throw new Error('"paidAt" is required!')
}
const value_version_27 = obj["version"]
if (value_version_27 !== undefined) {
json += ",\"version\":"
json += asInteger(value_version_27)
} else {
throw new Error('"version" is required!')
}
const value_createdAt_28 = obj["createdAt"]
if (value_createdAt_28 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_28)
} else {
throw new Error('"createdAt" is required!')
}
const value_updatedAt_29 = obj["updatedAt"]
if (value_updatedAt_29 !== undefined) {
json += ",\"updatedAt\":"
json += asDateTime(value_updatedAt_29)
} else {
throw new Error('"updatedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_30 = obj["error"]
if (value_error_30 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_31 = obj["requestId"]
if (value_requestId_31 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_31 !== 'string') {
if (value_requestId_31 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_31 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_31.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_31 instanceof RegExp) {
json += asString(value_requestId_31.source)
} else {
json += asString(value_requestId_31.toString())
}
} else {
json += asString(value_requestId_31)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_32 = obj["timestamp"]
if (value_timestamp_32 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_32)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response11: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/items/properties/lines/items"
function anonymous4 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_productId_17 = obj["productId"]
if (value_productId_17 !== undefined) {
json += "{\"productId\":"
if (typeof value_productId_17 !== 'string') {
if (value_productId_17 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_productId_17 instanceof Date) {
json += JSON_STR_QUOTE + value_productId_17.toISOString() + JSON_STR_QUOTE
} else if (value_productId_17 instanceof RegExp) {
json += asString(value_productId_17.source)
} else {
json += asString(value_productId_17.toString())
}
} else {
json += asString(value_productId_17)
}
} else {
throw new Error('"productId" is required!')
}
const value_sku_18 = obj["sku"]
if (value_sku_18 !== undefined) {
json += ",\"sku\":"
if (typeof value_sku_18 !== 'string') {
if (value_sku_18 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_sku_18 instanceof Date) {
json += JSON_STR_QUOTE + value_sku_18.toISOString() + JSON_STR_QUOTE
} else if (value_sku_18 instanceof RegExp) {
json += asString(value_sku_18.source)
} else {
json += asString(value_sku_18.toString())
}
} else {
json += asString(value_sku_18)
}
} else {
throw new Error('"sku" is required!')
}
const value_name_19 = obj["name"]
if (value_name_19 !== undefined) {
json += ",\"name\":"
if (typeof value_name_19 !== 'string') {
if (value_name_19 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_name_19 instanceof Date) {
json += JSON_STR_QUOTE + value_name_19.toISOString() + JSON_STR_QUOTE
} else if (value_name_19 instanceof RegExp) {
json += asString(value_name_19.source)
} else {
json += asString(value_name_19.toString())
}
} else {
json += asString(value_name_19)
}
} else {
throw new Error('"name" is required!')
}
const value_unitPriceMinor_20 = obj["unitPriceMinor"]
if (value_unitPriceMinor_20 !== undefined) {
json += ",\"unitPriceMinor\":"
json += asInteger(value_unitPriceMinor_20)
} else {
throw new Error('"unitPriceMinor" is required!')
}
const value_quantity_21 = obj["quantity"]
if (value_quantity_21 !== undefined) {
json += ",\"quantity\":"
json += asInteger(value_quantity_21)
} else {
throw new Error('"quantity" is required!')
}
const value_totalMinor_22 = obj["totalMinor"]
if (value_totalMinor_22 !== undefined) {
json += ",\"totalMinor\":"
json += asInteger(value_totalMinor_22)
} else {
throw new Error('"totalMinor" is required!')
}
const value_restockedQuantity_23 = obj["restockedQuantity"]
if (value_restockedQuantity_23 !== undefined) {
json += ",\"restockedQuantity\":"
json += asInteger(value_restockedQuantity_23)
} else {
throw new Error('"restockedQuantity" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous3 (obj) {
// "#/properties/data/items/properties/lines"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/items/properties/lines' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous4(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous4(value)
}
}
return json + JSON_STR_END_ARRAY
}
function anonymous5 (obj) {
// "#/properties/data/items/properties/allowedTransitions"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/items/properties/allowedTransitions' does not match schema definition.")
}
const arrayLength = obj.length
if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
return asPlainStringArray(obj, arrayLength)
}
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/data/items"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_number_5 = obj["number"]
if (value_number_5 !== undefined) {
json += ",\"number\":"
if (typeof value_number_5 !== 'string') {
if (value_number_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_number_5 instanceof Date) {
json += JSON_STR_QUOTE + value_number_5.toISOString() + JSON_STR_QUOTE
} else if (value_number_5 instanceof RegExp) {
json += asString(value_number_5.source)
} else {
json += asString(value_number_5.toString())
}
} else {
json += asString(value_number_5)
}
} else {
throw new Error('"number" is required!')
}
const value_userId_6 = obj["userId"]
if (value_userId_6 !== undefined) {
json += ",\"userId\":"
if (typeof value_userId_6 !== 'string') {
if (value_userId_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_userId_6 instanceof Date) {
json += JSON_STR_QUOTE + value_userId_6.toISOString() + JSON_STR_QUOTE
} else if (value_userId_6 instanceof RegExp) {
json += asString(value_userId_6.source)
} else {
json += asString(value_userId_6.toString())
}
} else {
json += asString(value_userId_6)
}
} else {
throw new Error('"userId" is required!')
}
const value_status_7 = obj["status"]
if (value_status_7 !== undefined) {
json += ",\"status\":"
if (typeof value_status_7 !== 'string') {
if (value_status_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_status_7 instanceof Date) {
json += JSON_STR_QUOTE + value_status_7.toISOString() + JSON_STR_QUOTE
} else if (value_status_7 instanceof RegExp) {
json += asString(value_status_7.source)
} else {
json += asString(value_status_7.toString())
}
} else {
json += asString(value_status_7)
}
} else {
throw new Error('"status" is required!')
}
const value_paymentStatus_8 = obj["paymentStatus"]
if (value_paymentStatus_8 !== undefined) {
json += ",\"paymentStatus\":"
if (typeof value_paymentStatus_8 !== 'string') {
if (value_paymentStatus_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_paymentStatus_8 instanceof Date) {
json += JSON_STR_QUOTE + value_paymentStatus_8.toISOString() + JSON_STR_QUOTE
} else if (value_paymentStatus_8 instanceof RegExp) {
json += asString(value_paymentStatus_8.source)
} else {
json += asString(value_paymentStatus_8.toString())
}
} else {
json += asString(value_paymentStatus_8)
}
} else {
throw new Error('"paymentStatus" is required!')
}
const value_currency_9 = obj["currency"]
if (value_currency_9 !== undefined) {
json += ",\"currency\":"
if (typeof value_currency_9 !== 'string') {
if (value_currency_9 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_currency_9 instanceof Date) {
json += JSON_STR_QUOTE + value_currency_9.toISOString() + JSON_STR_QUOTE
} else if (value_currency_9 instanceof RegExp) {
json += asString(value_currency_9.source)
} else {
json += asString(value_currency_9.toString())
}
} else {
json += asString(value_currency_9)
}
} else {
throw new Error('"currency" is required!')
}
const value_subtotalMinor_10 = obj["subtotalMinor"]
if (value_subtotalMinor_10 !== undefined) {
json += ",\"subtotalMinor\":"
json += asInteger(value_subtotalMinor_10)
} else {
throw new Error('"subtotalMinor" is required!')
}
const value_discountMinor_11 = obj["discountMinor"]
if (value_discountMinor_11 !== undefined) {
json += ",\"discountMinor\":"
json += asInteger(value_discountMinor_11)
} else {
throw new Error('"discountMinor" is required!')
}
const value_totalMinor_12 = obj["totalMinor"]
if (value_totalMinor_12 !== undefined) {
json += ",\"totalMinor\":"
json += asInteger(value_totalMinor_12)
} else {
throw new Error('"totalMinor" is required!')
}
const value_refundedMinor_13 = obj["refundedMinor"]
if (value_refundedMinor_13 !== undefined) {
json += ",\"refundedMinor\":"
json += asInteger(value_refundedMinor_13)
} else {
throw new Error('"refundedMinor" is required!')
}
const value_couponCode_14 = obj["couponCode"]
if (value_couponCode_14 !== undefined) {
json += ",\"couponCode\":"
if (value_couponCode_14 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_couponCode_14 === "string" ||
value_couponCode_14 === null ||
value_couponCode_14 instanceof Date ||
value_couponCode_14 instanceof RegExp ||
(
typeof value_couponCode_14 === "object" &&
typeof value_couponCode_14.toString === "function" &&
value_couponCode_14.toString !== Object.prototype.toString
)
) {
if (typeof value_couponCode_14 !== 'string') {
if (value_couponCode_14 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_couponCode_14 instanceof Date) {
json += JSON_STR_QUOTE + value_couponCode_14.toISOString() + JSON_STR_QUOTE
} else if (value_couponCode_14 instanceof RegExp) {
json += asString(value_couponCode_14.source)
} else {
json += asString(value_couponCode_14.toString())
}
} else {
json += asString(value_couponCode_14)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/couponCode' does not match schema definition.")
} else {
throw new Error('"couponCode" is required!')
}
const value_lines_15 = obj["lines"]
if (value_lines_15 !== undefined) {
json += ",\"lines\":"
json += anonymous3(value_lines_15)
} else {
throw new Error('"lines" is required!')
}
const value_allowedTransitions_24 = obj["allowedTransitions"]
if (value_allowedTransitions_24 !== undefined) {
json += ",\"allowedTransitions\":"
json += anonymous5(value_allowedTransitions_24)
} else {
throw new Error('"allowedTransitions" is required!')
}
const value_expiresAt_25 = obj["expiresAt"]
if (value_expiresAt_25 !== undefined) {
json += ",\"expiresAt\":"
if (value_expiresAt_25 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_expiresAt_25 === "string" ||
value_expiresAt_25 === null ||
value_expiresAt_25 instanceof Date ||
value_expiresAt_25 instanceof RegExp ||
(
typeof value_expiresAt_25 === "object" &&
typeof value_expiresAt_25.toString === "function" &&
value_expiresAt_25.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_expiresAt_25)
}
else throw new TypeError("The value of '#/properties/data/items/properties/expiresAt' does not match schema definition.")
} else {
throw new Error('"expiresAt" is required!')
}
const value_paidAt_26 = obj["paidAt"]
if (value_paidAt_26 !== undefined) {
json += ",\"paidAt\":"
if (value_paidAt_26 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_paidAt_26 === "string" ||
value_paidAt_26 === null ||
value_paidAt_26 instanceof Date ||
value_paidAt_26 instanceof RegExp ||
(
typeof value_paidAt_26 === "object" &&
typeof value_paidAt_26.toString === "function" &&
value_paidAt_26.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_paidAt_26)
}
else throw new TypeError("The value of '#/properties/data/items/properties/paidAt' does not match schema definition.")
} else {
throw new Error('"paidAt" is required!')
}
const value_version_27 = obj["version"]
if (value_version_27 !== undefined) {
json += ",\"version\":"
json += asInteger(value_version_27)
} else {
throw new Error('"version" is required!')
}
const value_createdAt_28 = obj["createdAt"]
if (value_createdAt_28 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_28)
} else {
throw new Error('"createdAt" is required!')
}
const value_updatedAt_29 = obj["updatedAt"]
if (value_updatedAt_29 !== undefined) {
json += ",\"updatedAt\":"
json += asDateTime(value_updatedAt_29)
} else {
throw new Error('"updatedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous1 (obj) {
// "#/properties/data"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous2(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous2(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/meta"
function anonymous6 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_page_32 = obj["page"]
if (value_page_32 !== undefined) {
json += "{\"page\":"
if (value_page_32 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_page_32) || value_page_32 === null) {
json += asInteger(value_page_32)
}
else throw new TypeError("The value of '#/properties/meta/properties/page' does not match schema definition.")
} else {
throw new Error('"page" is required!')
}
const value_perPage_33 = obj["perPage"]
if (value_perPage_33 !== undefined) {
json += ",\"perPage\":"
json += asInteger(value_perPage_33)
} else {
throw new Error('"perPage" is required!')
}
const value_total_34 = obj["total"]
if (value_total_34 !== undefined) {
json += ",\"total\":"
json += asInteger(value_total_34)
} else {
throw new Error('"total" is required!')
}
const value_totalPages_35 = obj["totalPages"]
if (value_totalPages_35 !== undefined) {
json += ",\"totalPages\":"
json += asInteger(value_totalPages_35)
} else {
throw new Error('"totalPages" is required!')
}
const value_nextCursor_36 = obj["nextCursor"]
if (value_nextCursor_36 !== undefined) {
json += ",\"nextCursor\":"
if (value_nextCursor_36 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_nextCursor_36 === "string" ||
value_nextCursor_36 === null ||
value_nextCursor_36 instanceof Date ||
value_nextCursor_36 instanceof RegExp ||
(
typeof value_nextCursor_36 === "object" &&
typeof value_nextCursor_36.toString === "function" &&
value_nextCursor_36.toString !== Object.prototype.toString
)
) {
if (typeof value_nextCursor_36 !== 'string') {
if (value_nextCursor_36 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_nextCursor_36 instanceof Date) {
json += JSON_STR_QUOTE + value_nextCursor_36.toISOString() + JSON_STR_QUOTE
} else if (value_nextCursor_36 instanceof RegExp) {
json += asString(value_nextCursor_36.source)
} else {
json += asString(value_nextCursor_36.toString())
}
} else {
json += asString(value_nextCursor_36)
}
}
else throw new TypeError("The value of '#/properties/meta/properties/nextCursor' does not match schema definition.")
} else {
throw new Error('"nextCursor" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_meta_30 = obj["meta"]
if (value_meta_30 !== undefined) {
json += ",\"meta\":"
json += anonymous6(value_meta_30)
} else {
throw new Error('"meta" is required!')
}
const value_error_37 = obj["error"]
if (value_error_37 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_38 = obj["requestId"]
if (value_requestId_38 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_38 !== 'string') {
if (value_requestId_38 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_38 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_38.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_38 instanceof RegExp) {
json += asString(value_requestId_38.source)
} else {
json += asString(value_requestId_38.toString())
}
} else {
json += asString(value_requestId_38)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_39 = obj["timestamp"]
if (value_timestamp_39 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_39)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response12: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/properties/payment"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_6 = obj["id"]
if (value_id_6 !== undefined) {
json += "{\"id\":"
if (typeof value_id_6 !== 'string') {
if (value_id_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_6 instanceof Date) {
json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
} else if (value_id_6 instanceof RegExp) {
json += asString(value_id_6.source)
} else {
json += asString(value_id_6.toString())
}
} else {
json += asString(value_id_6)
}
} else {
throw new Error('"id" is required!')
}
const value_orderId_7 = obj["orderId"]
if (value_orderId_7 !== undefined) {
json += ",\"orderId\":"
if (typeof value_orderId_7 !== 'string') {
if (value_orderId_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_orderId_7 instanceof Date) {
json += JSON_STR_QUOTE + value_orderId_7.toISOString() + JSON_STR_QUOTE
} else if (value_orderId_7 instanceof RegExp) {
json += asString(value_orderId_7.source)
} else {
json += asString(value_orderId_7.toString())
}
} else {
json += asString(value_orderId_7)
}
} else {
throw new Error('"orderId" is required!')
}
const value_amountMinor_8 = obj["amountMinor"]
if (value_amountMinor_8 !== undefined) {
json += ",\"amountMinor\":"
json += asInteger(value_amountMinor_8)
} else {
throw new Error('"amountMinor" is required!')
}
const value_currency_9 = obj["currency"]
if (value_currency_9 !== undefined) {
json += ",\"currency\":"
if (typeof value_currency_9 !== 'string') {
if (value_currency_9 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_currency_9 instanceof Date) {
json += JSON_STR_QUOTE + value_currency_9.toISOString() + JSON_STR_QUOTE
} else if (value_currency_9 instanceof RegExp) {
json += asString(value_currency_9.source)
} else {
json += asString(value_currency_9.toString())
}
} else {
json += asString(value_currency_9)
}
} else {
throw new Error('"currency" is required!')
}
const value_status_10 = obj["status"]
if (value_status_10 !== undefined) {
json += ",\"status\":"
if (typeof value_status_10 !== 'string') {
if (value_status_10 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_status_10 instanceof Date) {
json += JSON_STR_QUOTE + value_status_10.toISOString() + JSON_STR_QUOTE
} else if (value_status_10 instanceof RegExp) {
json += asString(value_status_10.source)
} else {
json += asString(value_status_10.toString())
}
} else {
json += asString(value_status_10)
}
} else {
throw new Error('"status" is required!')
}
const value_paidAt_11 = obj["paidAt"]
if (value_paidAt_11 !== undefined) {
json += ",\"paidAt\":"
json += asDateTime(value_paidAt_11)
} else {
throw new Error('"paidAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#/properties/data/properties/order/properties/lines/items"
function anonymous5 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_productId_27 = obj["productId"]
if (value_productId_27 !== undefined) {
json += "{\"productId\":"
if (typeof value_productId_27 !== 'string') {
if (value_productId_27 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_productId_27 instanceof Date) {
json += JSON_STR_QUOTE + value_productId_27.toISOString() + JSON_STR_QUOTE
} else if (value_productId_27 instanceof RegExp) {
json += asString(value_productId_27.source)
} else {
json += asString(value_productId_27.toString())
}
} else {
json += asString(value_productId_27)
}
} else {
throw new Error('"productId" is required!')
}
const value_sku_28 = obj["sku"]
if (value_sku_28 !== undefined) {
json += ",\"sku\":"
if (typeof value_sku_28 !== 'string') {
if (value_sku_28 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_sku_28 instanceof Date) {
json += JSON_STR_QUOTE + value_sku_28.toISOString() + JSON_STR_QUOTE
} else if (value_sku_28 instanceof RegExp) {
json += asString(value_sku_28.source)
} else {
json += asString(value_sku_28.toString())
}
} else {
json += asString(value_sku_28)
}
} else {
throw new Error('"sku" is required!')
}
const value_name_29 = obj["name"]
if (value_name_29 !== undefined) {
json += ",\"name\":"
if (typeof value_name_29 !== 'string') {
if (value_name_29 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_name_29 instanceof Date) {
json += JSON_STR_QUOTE + value_name_29.toISOString() + JSON_STR_QUOTE
} else if (value_name_29 instanceof RegExp) {
json += asString(value_name_29.source)
} else {
json += asString(value_name_29.toString())
}
} else {
json += asString(value_name_29)
}
} else {
throw new Error('"name" is required!')
}
const value_unitPriceMinor_30 = obj["unitPriceMinor"]
if (value_unitPriceMinor_30 !== undefined) {
json += ",\"unitPriceMinor\":"
json += asInteger(value_unitPriceMinor_30)
} else {
throw new Error('"unitPriceMinor" is required!')
}
const value_quantity_31 = obj["quantity"]
if (value_quantity_31 !== undefined) {
json += ",\"quantity\":"
json += asInteger(value_quantity_31)
} else {
throw new Error('"quantity" is required!')
}
const value_totalMinor_32 = obj["totalMinor"]
if (value_totalMinor_32 !== undefined) {
json += ",\"totalMinor\":"
json += asInteger(value_totalMinor_32)
} else {
throw new Error('"totalMinor" is required!')
}
const value_restockedQuantity_33 = obj["restockedQuantity"]
if (value_restockedQuantity_33 !== undefined) {
json += ",\"restockedQuantity\":"
json += asInteger(value_restockedQuantity_33)
} else {
throw new Error('"restockedQuantity" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous4 (obj) {
// "#/properties/data/properties/order/properties/lines"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/properties/order/properties/lines' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous5(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous5(value)
}
}
return json + JSON_STR_END_ARRAY
}
function anonymous6 (obj) {
// "#/properties/data/properties/order/properties/allowedTransitions"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/properties/order/properties/allowedTransitions' does not match schema definition.")
}
const arrayLength = obj.length
if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
return asPlainStringArray(obj, arrayLength)
}
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/data/properties/order"
function anonymous3 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_14 = obj["id"]
if (value_id_14 !== undefined) {
json += "{\"id\":"
if (typeof value_id_14 !== 'string') {
if (value_id_14 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_14 instanceof Date) {
json += JSON_STR_QUOTE + value_id_14.toISOString() + JSON_STR_QUOTE
} else if (value_id_14 instanceof RegExp) {
json += asString(value_id_14.source)
} else {
json += asString(value_id_14.toString())
}
} else {
json += asString(value_id_14)
}
} else {
throw new Error('"id" is required!')
}
const value_number_15 = obj["number"]
if (value_number_15 !== undefined) {
json += ",\"number\":"
if (typeof value_number_15 !== 'string') {
if (value_number_15 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_number_15 instanceof Date) {
json += JSON_STR_QUOTE + value_number_15.toISOString() + JSON_STR_QUOTE
} else if (value_number_15 instanceof RegExp) {
json += asString(value_number_15.source)
} else {
json += asString(value_number_15.toString())
}
} else {
json += asString(value_number_15)
}
} else {
throw new Error('"number" is required!')
}
const value_userId_16 = obj["userId"]
if (value_userId_16 !== undefined) {
json += ",\"userId\":"
if (typeof value_userId_16 !== 'string') {
if (value_userId_16 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_userId_16 instanceof Date) {
json += JSON_STR_QUOTE + value_userId_16.toISOString() + JSON_STR_QUOTE
} else if (value_userId_16 instanceof RegExp) {
json += asString(value_userId_16.source)
} else {
json += asString(value_userId_16.toString())
}
} else {
json += asString(value_userId_16)
}
} else {
throw new Error('"userId" is required!')
}
const value_status_17 = obj["status"]
if (value_status_17 !== undefined) {
json += ",\"status\":"
if (typeof value_status_17 !== 'string') {
if (value_status_17 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_status_17 instanceof Date) {
json += JSON_STR_QUOTE + value_status_17.toISOString() + JSON_STR_QUOTE
} else if (value_status_17 instanceof RegExp) {
json += asString(value_status_17.source)
} else {
json += asString(value_status_17.toString())
}
} else {
json += asString(value_status_17)
}
} else {
throw new Error('"status" is required!')
}
const value_paymentStatus_18 = obj["paymentStatus"]
if (value_paymentStatus_18 !== undefined) {
json += ",\"paymentStatus\":"
if (typeof value_paymentStatus_18 !== 'string') {
if (value_paymentStatus_18 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_paymentStatus_18 instanceof Date) {
json += JSON_STR_QUOTE + value_paymentStatus_18.toISOString() + JSON_STR_QUOTE
} else if (value_paymentStatus_18 instanceof RegExp) {
json += asString(value_paymentStatus_18.source)
} else {
json += asString(value_paymentStatus_18.toString())
}
} else {
json += asString(value_paymentStatus_18)
}
} else {
throw new Error('"paymentStatus" is required!')
}
const value_currency_19 = obj["currency"]
if (value_currency_19 !== undefined) {
json += ",\"currency\":"
if (typeof value_currency_19 !== 'string') {
if (value_currency_19 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_currency_19 instanceof Date) {
json += JSON_STR_QUOTE + value_currency_19.toISOString() + JSON_STR_QUOTE
} else if (value_currency_19 instanceof RegExp) {
json += asString(value_currency_19.source)
} else {
json += asString(value_currency_19.toString())
}
} else {
json += asString(value_currency_19)
}
} else {
throw new Error('"currency" is required!')
}
const value_subtotalMinor_20 = obj["subtotalMinor"]
if (value_subtotalMinor_20 !== undefined) {
json += ",\"subtotalMinor\":"
json += asInteger(value_subtotalMinor_20)
} else {
throw new Error('"subtotalMinor" is required!')
}
const value_discountMinor_21 = obj["discountMinor"]
if (value_discountMinor_21 !== undefined) {
json += ",\"discountMinor\":"
json += asInteger(value_discountMinor_21)
} else {
throw new Error('"discountMinor" is required!')
}
const value_totalMinor_22 = obj["totalMinor"]
if (value_totalMinor_22 !== undefined) {
json += ",\"totalMinor\":"
json += asInteger(value_totalMinor_22)
} else {
throw new Error('"totalMinor" is required!')
}
const value_refundedMinor_23 = obj["refundedMinor"]
if (value_refundedMinor_23 !== undefined) {
json += ",\"refundedMinor\":"
json += asInteger(value_refundedMinor_23)
} else {
throw new Error('"refundedMinor" is required!')
}
const value_couponCode_24 = obj["couponCode"]
if (value_couponCode_24 !== undefined) {
json += ",\"couponCode\":"
if (value_couponCode_24 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_couponCode_24 === "string" ||
value_couponCode_24 === null ||
value_couponCode_24 instanceof Date ||
value_couponCode_24 instanceof RegExp ||
(
typeof value_couponCode_24 === "object" &&
typeof value_couponCode_24.toString === "function" &&
value_couponCode_24.toString !== Object.prototype.toString
)
) {
if (typeof value_couponCode_24 !== 'string') {
if (value_couponCode_24 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_couponCode_24 instanceof Date) {
json += JSON_STR_QUOTE + value_couponCode_24.toISOString() + JSON_STR_QUOTE
} else if (value_couponCode_24 instanceof RegExp) {
json += asString(value_couponCode_24.source)
} else {
json += asString(value_couponCode_24.toString())
}
} else {
json += asString(value_couponCode_24)
}
}
else throw new TypeError("The value of '#/properties/data/properties/order/properties/couponCode' does not match schema definition.")
} else {
throw new Error('"couponCode" is required!')
}
const value_lines_25 = obj["lines"]
if (value_lines_25 !== undefined) {
json += ",\"lines\":"
json += anonymous4(value_lines_25)
} else {
throw new Error('"lines" is required!')
}
const value_allowedTransitions_34 = obj["allowedTransitions"]
if (value_allowedTransitions_34 !== undefined) {
json += ",\"allowedTransitions\":"
json += anonymous6(value_allowedTransitions_34)
} else {
throw new Error('"allowedTransitions" is required!')
}
const value_expiresAt_35 = obj["expiresAt"]
if (value_expiresAt_35 !== undefined) {
json += ",\"expiresAt\":"
if (value_expiresAt_35 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_expiresAt_35 === "string" ||
value_expiresAt_35 === null ||
value_expiresAt_35 instanceof Date ||
value_expiresAt_35 instanceof RegExp ||
(
typeof value_expiresAt_35 === "object" &&
typeof value_expiresAt_35.toString === "function" &&
value_expiresAt_35.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_expiresAt_35)
}
else throw new TypeError("The value of '#/properties/data/properties/order/properties/expiresAt' does not match schema definition.")
} else {
throw new Error('"expiresAt" is required!')
}
const value_paidAt_36 = obj["paidAt"]
if (value_paidAt_36 !== undefined) {
json += ",\"paidAt\":"
if (value_paidAt_36 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_paidAt_36 === "string" ||
value_paidAt_36 === null ||
value_paidAt_36 instanceof Date ||
value_paidAt_36 instanceof RegExp ||
(
typeof value_paidAt_36 === "object" &&
typeof value_paidAt_36.toString === "function" &&
value_paidAt_36.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_paidAt_36)
}
else throw new TypeError("The value of '#/properties/data/properties/order/properties/paidAt' does not match schema definition.")
} else {
throw new Error('"paidAt" is required!')
}
const value_version_37 = obj["version"]
if (value_version_37 !== undefined) {
json += ",\"version\":"
json += asInteger(value_version_37)
} else {
throw new Error('"version" is required!')
}
const value_createdAt_38 = obj["createdAt"]
if (value_createdAt_38 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_38)
} else {
throw new Error('"createdAt" is required!')
}
const value_updatedAt_39 = obj["updatedAt"]
if (value_updatedAt_39 !== undefined) {
json += ",\"updatedAt\":"
json += asDateTime(value_updatedAt_39)
} else {
throw new Error('"updatedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_payment_4 = obj["payment"]
if (value_payment_4 !== undefined) {
json += "{\"payment\":"
json += anonymous2(value_payment_4)
} else {
throw new Error('"payment" is required!')
}
const value_order_12 = obj["order"]
if (value_order_12 !== undefined) {
json += ",\"order\":"
json += anonymous3(value_order_12)
} else {
throw new Error('"order" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_40 = obj["error"]
if (value_error_40 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_41 = obj["requestId"]
if (value_requestId_41 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_41 !== 'string') {
if (value_requestId_41 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_41 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_41.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_41 instanceof RegExp) {
json += asString(value_requestId_41.source)
} else {
json += asString(value_requestId_41.toString())
}
} else {
json += asString(value_requestId_41)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_42 = obj["timestamp"]
if (value_timestamp_42 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_42)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response13: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/items"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_version_4 = obj["version"]
if (value_version_4 !== undefined) {
json += "{\"version\":"
json += asInteger(value_version_4)
} else {
throw new Error('"version" is required!')
}
const value_action_5 = obj["action"]
if (value_action_5 !== undefined) {
json += ",\"action\":"
if (typeof value_action_5 !== 'string') {
if (value_action_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_action_5 instanceof Date) {
json += JSON_STR_QUOTE + value_action_5.toISOString() + JSON_STR_QUOTE
} else if (value_action_5 instanceof RegExp) {
json += asString(value_action_5.source)
} else {
json += asString(value_action_5.toString())
}
} else {
json += asString(value_action_5)
}
} else {
throw new Error('"action" is required!')
}
const value_fromStatus_6 = obj["fromStatus"]
if (value_fromStatus_6 !== undefined) {
json += ",\"fromStatus\":"
if (value_fromStatus_6 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_fromStatus_6 === "string" ||
value_fromStatus_6 === null ||
value_fromStatus_6 instanceof Date ||
value_fromStatus_6 instanceof RegExp ||
(
typeof value_fromStatus_6 === "object" &&
typeof value_fromStatus_6.toString === "function" &&
value_fromStatus_6.toString !== Object.prototype.toString
)
) {
if (typeof value_fromStatus_6 !== 'string') {
if (value_fromStatus_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_fromStatus_6 instanceof Date) {
json += JSON_STR_QUOTE + value_fromStatus_6.toISOString() + JSON_STR_QUOTE
} else if (value_fromStatus_6 instanceof RegExp) {
json += asString(value_fromStatus_6.source)
} else {
json += asString(value_fromStatus_6.toString())
}
} else {
json += asString(value_fromStatus_6)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/fromStatus' does not match schema definition.")
} else {
throw new Error('"fromStatus" is required!')
}
const value_toStatus_7 = obj["toStatus"]
if (value_toStatus_7 !== undefined) {
json += ",\"toStatus\":"
if (typeof value_toStatus_7 !== 'string') {
if (value_toStatus_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_toStatus_7 instanceof Date) {
json += JSON_STR_QUOTE + value_toStatus_7.toISOString() + JSON_STR_QUOTE
} else if (value_toStatus_7 instanceof RegExp) {
json += asString(value_toStatus_7.source)
} else {
json += asString(value_toStatus_7.toString())
}
} else {
json += asString(value_toStatus_7)
}
} else {
throw new Error('"toStatus" is required!')
}
const value_actorType_8 = obj["actorType"]
if (value_actorType_8 !== undefined) {
json += ",\"actorType\":"
if (typeof value_actorType_8 !== 'string') {
if (value_actorType_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_actorType_8 instanceof Date) {
json += JSON_STR_QUOTE + value_actorType_8.toISOString() + JSON_STR_QUOTE
} else if (value_actorType_8 instanceof RegExp) {
json += asString(value_actorType_8.source)
} else {
json += asString(value_actorType_8.toString())
}
} else {
json += asString(value_actorType_8)
}
} else {
throw new Error('"actorType" is required!')
}
const value_actorId_9 = obj["actorId"]
if (value_actorId_9 !== undefined) {
json += ",\"actorId\":"
if (value_actorId_9 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_actorId_9 === "string" ||
value_actorId_9 === null ||
value_actorId_9 instanceof Date ||
value_actorId_9 instanceof RegExp ||
(
typeof value_actorId_9 === "object" &&
typeof value_actorId_9.toString === "function" &&
value_actorId_9.toString !== Object.prototype.toString
)
) {
if (typeof value_actorId_9 !== 'string') {
if (value_actorId_9 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_actorId_9 instanceof Date) {
json += JSON_STR_QUOTE + value_actorId_9.toISOString() + JSON_STR_QUOTE
} else if (value_actorId_9 instanceof RegExp) {
json += asString(value_actorId_9.source)
} else {
json += asString(value_actorId_9.toString())
}
} else {
json += asString(value_actorId_9)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/actorId' does not match schema definition.")
} else {
throw new Error('"actorId" is required!')
}
const value_reason_10 = obj["reason"]
if (value_reason_10 !== undefined) {
json += ",\"reason\":"
if (value_reason_10 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_reason_10 === "string" ||
value_reason_10 === null ||
value_reason_10 instanceof Date ||
value_reason_10 instanceof RegExp ||
(
typeof value_reason_10 === "object" &&
typeof value_reason_10.toString === "function" &&
value_reason_10.toString !== Object.prototype.toString
)
) {
if (typeof value_reason_10 !== 'string') {
if (value_reason_10 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_reason_10 instanceof Date) {
json += JSON_STR_QUOTE + value_reason_10.toISOString() + JSON_STR_QUOTE
} else if (value_reason_10 instanceof RegExp) {
json += asString(value_reason_10.source)
} else {
json += asString(value_reason_10.toString())
}
} else {
json += asString(value_reason_10)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/reason' does not match schema definition.")
} else {
throw new Error('"reason" is required!')
}
const value_refundMinor_11 = obj["refundMinor"]
if (value_refundMinor_11 !== undefined) {
json += ",\"refundMinor\":"
if (value_refundMinor_11 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_refundMinor_11) || value_refundMinor_11 === null) {
json += asInteger(value_refundMinor_11)
}
else throw new TypeError("The value of '#/properties/data/items/properties/refundMinor' does not match schema definition.")
} else {
throw new Error('"refundMinor" is required!')
}
const value_refundId_12 = obj["refundId"]
if (value_refundId_12 !== undefined) {
json += ",\"refundId\":"
if (value_refundId_12 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_refundId_12 === "string" ||
value_refundId_12 === null ||
value_refundId_12 instanceof Date ||
value_refundId_12 instanceof RegExp ||
(
typeof value_refundId_12 === "object" &&
typeof value_refundId_12.toString === "function" &&
value_refundId_12.toString !== Object.prototype.toString
)
) {
if (typeof value_refundId_12 !== 'string') {
if (value_refundId_12 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_refundId_12 instanceof Date) {
json += JSON_STR_QUOTE + value_refundId_12.toISOString() + JSON_STR_QUOTE
} else if (value_refundId_12 instanceof RegExp) {
json += asString(value_refundId_12.source)
} else {
json += asString(value_refundId_12.toString())
}
} else {
json += asString(value_refundId_12)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/refundId' does not match schema definition.")
} else {
throw new Error('"refundId" is required!')
}
const value_occurredAt_13 = obj["occurredAt"]
if (value_occurredAt_13 !== undefined) {
json += ",\"occurredAt\":"
json += asDateTime(value_occurredAt_13)
} else {
throw new Error('"occurredAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous1 (obj) {
// "#/properties/data"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous2(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous2(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/meta"
function anonymous3 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_page_16 = obj["page"]
if (value_page_16 !== undefined) {
json += "{\"page\":"
if (value_page_16 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_page_16) || value_page_16 === null) {
json += asInteger(value_page_16)
}
else throw new TypeError("The value of '#/properties/meta/properties/page' does not match schema definition.")
} else {
throw new Error('"page" is required!')
}
const value_perPage_17 = obj["perPage"]
if (value_perPage_17 !== undefined) {
json += ",\"perPage\":"
json += asInteger(value_perPage_17)
} else {
throw new Error('"perPage" is required!')
}
const value_total_18 = obj["total"]
if (value_total_18 !== undefined) {
json += ",\"total\":"
json += asInteger(value_total_18)
} else {
throw new Error('"total" is required!')
}
const value_totalPages_19 = obj["totalPages"]
if (value_totalPages_19 !== undefined) {
json += ",\"totalPages\":"
json += asInteger(value_totalPages_19)
} else {
throw new Error('"totalPages" is required!')
}
const value_nextCursor_20 = obj["nextCursor"]
if (value_nextCursor_20 !== undefined) {
json += ",\"nextCursor\":"
if (value_nextCursor_20 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_nextCursor_20 === "string" ||
value_nextCursor_20 === null ||
value_nextCursor_20 instanceof Date ||
value_nextCursor_20 instanceof RegExp ||
(
typeof value_nextCursor_20 === "object" &&
typeof value_nextCursor_20.toString === "function" &&
value_nextCursor_20.toString !== Object.prototype.toString
)
) {
if (typeof value_nextCursor_20 !== 'string') {
if (value_nextCursor_20 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_nextCursor_20 instanceof Date) {
json += JSON_STR_QUOTE + value_nextCursor_20.toISOString() + JSON_STR_QUOTE
} else if (value_nextCursor_20 instanceof RegExp) {
json += asString(value_nextCursor_20.source)
} else {
json += asString(value_nextCursor_20.toString())
}
} else {
json += asString(value_nextCursor_20)
}
}
else throw new TypeError("The value of '#/properties/meta/properties/nextCursor' does not match schema definition.")
} else {
throw new Error('"nextCursor" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_meta_14 = obj["meta"]
if (value_meta_14 !== undefined) {
json += ",\"meta\":"
json += anonymous3(value_meta_14)
} else {
throw new Error('"meta" is required!')
}
const value_error_21 = obj["error"]
if (value_error_21 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_22 = obj["requestId"]
if (value_requestId_22 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_22 !== 'string') {
if (value_requestId_22 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_22 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_22.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_22 instanceof RegExp) {
json += asString(value_requestId_22.source)
} else {
json += asString(value_requestId_22.toString())
}
} else {
json += asString(value_requestId_22)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_23 = obj["timestamp"]
if (value_timestamp_23 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_23)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response14: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_orderId_4 = obj["orderId"]
if (value_orderId_4 !== undefined) {
json += "{\"orderId\":"
if (typeof value_orderId_4 !== 'string') {
if (value_orderId_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_orderId_4 instanceof Date) {
json += JSON_STR_QUOTE + value_orderId_4.toISOString() + JSON_STR_QUOTE
} else if (value_orderId_4 instanceof RegExp) {
json += asString(value_orderId_4.source)
} else {
json += asString(value_orderId_4.toString())
}
} else {
json += asString(value_orderId_4)
}
} else {
throw new Error('"orderId" is required!')
}
const value_refundId_5 = obj["refundId"]
if (value_refundId_5 !== undefined) {
json += ",\"refundId\":"
if (value_refundId_5 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_refundId_5 === "string" ||
value_refundId_5 === null ||
value_refundId_5 instanceof Date ||
value_refundId_5 instanceof RegExp ||
(
typeof value_refundId_5 === "object" &&
typeof value_refundId_5.toString === "function" &&
value_refundId_5.toString !== Object.prototype.toString
)
) {
if (typeof value_refundId_5 !== 'string') {
if (value_refundId_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_refundId_5 instanceof Date) {
json += JSON_STR_QUOTE + value_refundId_5.toISOString() + JSON_STR_QUOTE
} else if (value_refundId_5 instanceof RegExp) {
json += asString(value_refundId_5.source)
} else {
json += asString(value_refundId_5.toString())
}
} else {
json += asString(value_refundId_5)
}
}
else throw new TypeError("The value of '#/properties/data/properties/refundId' does not match schema definition.")
} else {
throw new Error('"refundId" is required!')
}
const value_retryAfterSeconds_6 = obj["retryAfterSeconds"]
if (value_retryAfterSeconds_6 !== undefined) {
json += ",\"retryAfterSeconds\":"
json += asInteger(value_retryAfterSeconds_6)
} else {
throw new Error('"retryAfterSeconds" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_7 = obj["error"]
if (value_error_7 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_8 = obj["requestId"]
if (value_requestId_8 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_8 !== 'string') {
if (value_requestId_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_8 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_8.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_8 instanceof RegExp) {
json += asString(value_requestId_8.source)
} else {
json += asString(value_requestId_8.toString())
}
} else {
json += asString(value_requestId_8)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_9 = obj["timestamp"]
if (value_timestamp_9 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_9)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response15: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_key_4 = obj["key"]
if (value_key_4 !== undefined) {
json += "{\"key\":"
if (typeof value_key_4 !== 'string') {
if (value_key_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_key_4 instanceof Date) {
json += JSON_STR_QUOTE + value_key_4.toISOString() + JSON_STR_QUOTE
} else if (value_key_4 instanceof RegExp) {
json += asString(value_key_4.source)
} else {
json += asString(value_key_4.toString())
}
} else {
json += asString(value_key_4)
}
} else {
throw new Error('"key" is required!')
}
const value_state_5 = obj["state"]
if (value_state_5 !== undefined) {
json += ",\"state\":"
if (typeof value_state_5 !== 'string') {
if (value_state_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_state_5 instanceof Date) {
json += JSON_STR_QUOTE + value_state_5.toISOString() + JSON_STR_QUOTE
} else if (value_state_5 instanceof RegExp) {
json += asString(value_state_5.source)
} else {
json += asString(value_state_5.toString())
}
} else {
json += asString(value_state_5)
}
} else {
throw new Error('"state" is required!')
}
const value_operationId_6 = obj["operationId"]
if (value_operationId_6 !== undefined) {
json += ",\"operationId\":"
if (value_operationId_6 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_operationId_6 === "string" ||
value_operationId_6 === null ||
value_operationId_6 instanceof Date ||
value_operationId_6 instanceof RegExp ||
(
typeof value_operationId_6 === "object" &&
typeof value_operationId_6.toString === "function" &&
value_operationId_6.toString !== Object.prototype.toString
)
) {
if (typeof value_operationId_6 !== 'string') {
if (value_operationId_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_operationId_6 instanceof Date) {
json += JSON_STR_QUOTE + value_operationId_6.toISOString() + JSON_STR_QUOTE
} else if (value_operationId_6 instanceof RegExp) {
json += asString(value_operationId_6.source)
} else {
json += asString(value_operationId_6.toString())
}
} else {
json += asString(value_operationId_6)
}
}
else throw new TypeError("The value of '#/properties/data/properties/operationId' does not match schema definition.")
} else {
throw new Error('"operationId" is required!')
}
const value_responseStatus_7 = obj["responseStatus"]
if (value_responseStatus_7 !== undefined) {
json += ",\"responseStatus\":"
if (value_responseStatus_7 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_responseStatus_7) || value_responseStatus_7 === null) {
json += asInteger(value_responseStatus_7)
}
else throw new TypeError("The value of '#/properties/data/properties/responseStatus' does not match schema definition.")
} else {
throw new Error('"responseStatus" is required!')
}
const value_response_8 = obj["response"]
if (value_response_8 !== undefined) {
json += ",\"response\":"
if (value_response_8 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_response_8 === "string" ||
value_response_8 === null ||
value_response_8 instanceof Date ||
value_response_8 instanceof RegExp ||
(
typeof value_response_8 === "object" &&
typeof value_response_8.toString === "function" &&
value_response_8.toString !== Object.prototype.toString
)
) {
if (typeof value_response_8 !== 'string') {
if (value_response_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_response_8 instanceof Date) {
json += JSON_STR_QUOTE + value_response_8.toISOString() + JSON_STR_QUOTE
} else if (value_response_8 instanceof RegExp) {
json += asString(value_response_8.source)
} else {
json += asString(value_response_8.toString())
}
} else {
json += asString(value_response_8)
}
}
else throw new TypeError("The value of '#/properties/data/properties/response' does not match schema definition.")
} else {
throw new Error('"response" is required!')
}
const value_createdAt_9 = obj["createdAt"]
if (value_createdAt_9 !== undefined) {
json += ",\"createdAt\":"
if (value_createdAt_9 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_createdAt_9 === "string" ||
value_createdAt_9 === null ||
value_createdAt_9 instanceof Date ||
value_createdAt_9 instanceof RegExp ||
(
typeof value_createdAt_9 === "object" &&
typeof value_createdAt_9.toString === "function" &&
value_createdAt_9.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_createdAt_9)
}
else throw new TypeError("The value of '#/properties/data/properties/createdAt' does not match schema definition.")
} else {
throw new Error('"createdAt" is required!')
}
const value_expiresAt_10 = obj["expiresAt"]
if (value_expiresAt_10 !== undefined) {
json += ",\"expiresAt\":"
if (value_expiresAt_10 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_expiresAt_10 === "string" ||
value_expiresAt_10 === null ||
value_expiresAt_10 instanceof Date ||
value_expiresAt_10 instanceof RegExp ||
(
typeof value_expiresAt_10 === "object" &&
typeof value_expiresAt_10.toString === "function" &&
value_expiresAt_10.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_expiresAt_10)
}
else throw new TypeError("The value of '#/properties/data/properties/expiresAt' does not match schema definition.")
} else {
throw new Error('"expiresAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_11 = obj["error"]
if (value_error_11 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_12 = obj["requestId"]
if (value_requestId_12 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_12 !== 'string') {
if (value_requestId_12 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_12 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_12.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_12 instanceof RegExp) {
json += asString(value_requestId_12.source)
} else {
json += asString(value_requestId_12.toString())
}
} else {
json += asString(value_requestId_12)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_13 = obj["timestamp"]
if (value_timestamp_13 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_13)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response16: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/properties/refund/properties/restocked/items"
function anonymous4 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_productId_13 = obj["productId"]
if (value_productId_13 !== undefined) {
json += "{\"productId\":"
if (typeof value_productId_13 !== 'string') {
if (value_productId_13 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_productId_13 instanceof Date) {
json += JSON_STR_QUOTE + value_productId_13.toISOString() + JSON_STR_QUOTE
} else if (value_productId_13 instanceof RegExp) {
json += asString(value_productId_13.source)
} else {
json += asString(value_productId_13.toString())
}
} else {
json += asString(value_productId_13)
}
} else {
throw new Error('"productId" is required!')
}
const value_quantity_14 = obj["quantity"]
if (value_quantity_14 !== undefined) {
json += ",\"quantity\":"
json += asInteger(value_quantity_14)
} else {
throw new Error('"quantity" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous3 (obj) {
// "#/properties/data/properties/refund/properties/restocked"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/properties/refund/properties/restocked' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous4(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous4(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/data/properties/refund"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_6 = obj["id"]
if (value_id_6 !== undefined) {
json += "{\"id\":"
if (typeof value_id_6 !== 'string') {
if (value_id_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_6 instanceof Date) {
json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
} else if (value_id_6 instanceof RegExp) {
json += asString(value_id_6.source)
} else {
json += asString(value_id_6.toString())
}
} else {
json += asString(value_id_6)
}
} else {
throw new Error('"id" is required!')
}
const value_orderId_7 = obj["orderId"]
if (value_orderId_7 !== undefined) {
json += ",\"orderId\":"
if (typeof value_orderId_7 !== 'string') {
if (value_orderId_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_orderId_7 instanceof Date) {
json += JSON_STR_QUOTE + value_orderId_7.toISOString() + JSON_STR_QUOTE
} else if (value_orderId_7 instanceof RegExp) {
json += asString(value_orderId_7.source)
} else {
json += asString(value_orderId_7.toString())
}
} else {
json += asString(value_orderId_7)
}
} else {
throw new Error('"orderId" is required!')
}
const value_amountMinor_8 = obj["amountMinor"]
if (value_amountMinor_8 !== undefined) {
json += ",\"amountMinor\":"
json += asInteger(value_amountMinor_8)
} else {
throw new Error('"amountMinor" is required!')
}
const value_currency_9 = obj["currency"]
if (value_currency_9 !== undefined) {
json += ",\"currency\":"
if (typeof value_currency_9 !== 'string') {
if (value_currency_9 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_currency_9 instanceof Date) {
json += JSON_STR_QUOTE + value_currency_9.toISOString() + JSON_STR_QUOTE
} else if (value_currency_9 instanceof RegExp) {
json += asString(value_currency_9.source)
} else {
json += asString(value_currency_9.toString())
}
} else {
json += asString(value_currency_9)
}
} else {
throw new Error('"currency" is required!')
}
const value_reason_10 = obj["reason"]
if (value_reason_10 !== undefined) {
json += ",\"reason\":"
if (typeof value_reason_10 !== 'string') {
if (value_reason_10 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_reason_10 instanceof Date) {
json += JSON_STR_QUOTE + value_reason_10.toISOString() + JSON_STR_QUOTE
} else if (value_reason_10 instanceof RegExp) {
json += asString(value_reason_10.source)
} else {
json += asString(value_reason_10.toString())
}
} else {
json += asString(value_reason_10)
}
} else {
throw new Error('"reason" is required!')
}
const value_restocked_11 = obj["restocked"]
if (value_restocked_11 !== undefined) {
json += ",\"restocked\":"
json += anonymous3(value_restocked_11)
} else {
throw new Error('"restocked" is required!')
}
const value_refundedAt_15 = obj["refundedAt"]
if (value_refundedAt_15 !== undefined) {
json += ",\"refundedAt\":"
json += asDateTime(value_refundedAt_15)
} else {
throw new Error('"refundedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#/properties/data/properties/order/properties/lines/items"
function anonymous7 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_productId_31 = obj["productId"]
if (value_productId_31 !== undefined) {
json += "{\"productId\":"
if (typeof value_productId_31 !== 'string') {
if (value_productId_31 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_productId_31 instanceof Date) {
json += JSON_STR_QUOTE + value_productId_31.toISOString() + JSON_STR_QUOTE
} else if (value_productId_31 instanceof RegExp) {
json += asString(value_productId_31.source)
} else {
json += asString(value_productId_31.toString())
}
} else {
json += asString(value_productId_31)
}
} else {
throw new Error('"productId" is required!')
}
const value_sku_32 = obj["sku"]
if (value_sku_32 !== undefined) {
json += ",\"sku\":"
if (typeof value_sku_32 !== 'string') {
if (value_sku_32 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_sku_32 instanceof Date) {
json += JSON_STR_QUOTE + value_sku_32.toISOString() + JSON_STR_QUOTE
} else if (value_sku_32 instanceof RegExp) {
json += asString(value_sku_32.source)
} else {
json += asString(value_sku_32.toString())
}
} else {
json += asString(value_sku_32)
}
} else {
throw new Error('"sku" is required!')
}
const value_name_33 = obj["name"]
if (value_name_33 !== undefined) {
json += ",\"name\":"
if (typeof value_name_33 !== 'string') {
if (value_name_33 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_name_33 instanceof Date) {
json += JSON_STR_QUOTE + value_name_33.toISOString() + JSON_STR_QUOTE
} else if (value_name_33 instanceof RegExp) {
json += asString(value_name_33.source)
} else {
json += asString(value_name_33.toString())
}
} else {
json += asString(value_name_33)
}
} else {
throw new Error('"name" is required!')
}
const value_unitPriceMinor_34 = obj["unitPriceMinor"]
if (value_unitPriceMinor_34 !== undefined) {
json += ",\"unitPriceMinor\":"
json += asInteger(value_unitPriceMinor_34)
} else {
throw new Error('"unitPriceMinor" is required!')
}
const value_quantity_35 = obj["quantity"]
if (value_quantity_35 !== undefined) {
json += ",\"quantity\":"
json += asInteger(value_quantity_35)
} else {
throw new Error('"quantity" is required!')
}
const value_totalMinor_36 = obj["totalMinor"]
if (value_totalMinor_36 !== undefined) {
json += ",\"totalMinor\":"
json += asInteger(value_totalMinor_36)
} else {
throw new Error('"totalMinor" is required!')
}
const value_restockedQuantity_37 = obj["restockedQuantity"]
if (value_restockedQuantity_37 !== undefined) {
json += ",\"restockedQuantity\":"
json += asInteger(value_restockedQuantity_37)
} else {
throw new Error('"restockedQuantity" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous6 (obj) {
// "#/properties/data/properties/order/properties/lines"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/properties/order/properties/lines' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous7(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous7(value)
}
}
return json + JSON_STR_END_ARRAY
}
function anonymous8 (obj) {
// "#/properties/data/properties/order/properties/allowedTransitions"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/properties/order/properties/allowedTransitions' does not match schema definition.")
}
const arrayLength = obj.length
if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
return asPlainStringArray(obj, arrayLength)
}
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/data/properties/order"
function anonymous5 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_18 = obj["id"]
if (value_id_18 !== undefined) {
json += "{\"id\":"
if (typeof value_id_18 !== 'string') {
if (value_id_18 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_18 instanceof Date) {
json += JSON_STR_QUOTE + value_id_18.toISOString() + JSON_STR_QUOTE
} else if (value_id_18 instanceof RegExp) {
json += asString(value_id_18.source)
} else {
json += asString(value_id_18.toString())
}
} else {
json += asString(value_id_18)
}
} else {
throw new Error('"id" is required!')
}
const value_number_19 = obj["number"]
if (value_number_19 !== undefined) {
json += ",\"number\":"
if (typeof value_number_19 !== 'string') {
if (value_number_19 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_number_19 instanceof Date) {
json += JSON_STR_QUOTE + value_number_19.toISOString() + JSON_STR_QUOTE
} else if (value_number_19 instanceof RegExp) {
json += asString(value_number_19.source)
} else {
json += asString(value_number_19.toString())
}
} else {
json += asString(value_number_19)
}
} else {
throw new Error('"number" is required!')
}
const value_userId_20 = obj["userId"]
if (value_userId_20 !== undefined) {
json += ",\"userId\":"
if (typeof value_userId_20 !== 'string') {
if (value_userId_20 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_userId_20 instanceof Date) {
json += JSON_STR_QUOTE + value_userId_20.toISOString() + JSON_STR_QUOTE
} else if (value_userId_20 instanceof RegExp) {
json += asString(value_userId_20.source)
} else {
json += asString(value_userId_20.toString())
}
} else {
json += asString(value_userId_20)
}
} else {
throw new Error('"userId" is required!')
}
const value_status_21 = obj["status"]
if (value_status_21 !== undefined) {
json += ",\"status\":"
if (typeof value_status_21 !== 'string') {
if (value_status_21 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_status_21 instanceof Date) {
json += JSON_STR_QUOTE + value_status_21.toISOString() + JSON_STR_QUOTE
} else if (value_status_21 instanceof RegExp) {
json += asString(value_status_21.source)
} else {
json += asString(value_status_21.toString())
}
} else {
json += asString(value_status_21)
}
} else {
throw new Error('"status" is required!')
}
const value_paymentStatus_22 = obj["paymentStatus"]
if (value_paymentStatus_22 !== undefined) {
json += ",\"paymentStatus\":"
if (typeof value_paymentStatus_22 !== 'string') {
if (value_paymentStatus_22 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_paymentStatus_22 instanceof Date) {
json += JSON_STR_QUOTE + value_paymentStatus_22.toISOString() + JSON_STR_QUOTE
} else if (value_paymentStatus_22 instanceof RegExp) {
json += asString(value_paymentStatus_22.source)
} else {
json += asString(value_paymentStatus_22.toString())
}
} else {
json += asString(value_paymentStatus_22)
}
} else {
throw new Error('"paymentStatus" is required!')
}
const value_currency_23 = obj["currency"]
if (value_currency_23 !== undefined) {
json += ",\"currency\":"
if (typeof value_currency_23 !== 'string') {
if (value_currency_23 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_currency_23 instanceof Date) {
json += JSON_STR_QUOTE + value_currency_23.toISOString() + JSON_STR_QUOTE
} else if (value_currency_23 instanceof RegExp) {
json += asString(value_currency_23.source)
} else {
json += asString(value_currency_23.toString())
}
} else {
json += asString(value_currency_23)
}
} else {
throw new Error('"currency" is required!')
}
const value_subtotalMinor_24 = obj["subtotalMinor"]
if (value_subtotalMinor_24 !== undefined) {
json += ",\"subtotalMinor\":"
json += asInteger(value_subtotalMinor_24)
} else {
throw new Error('"subtotalMinor" is required!')
}
const value_discountMinor_25 = obj["discountMinor"]
if (value_discountMinor_25 !== undefined) {
json += ",\"discountMinor\":"
json += asInteger(value_discountMinor_25)
} else {
throw new Error('"discountMinor" is required!')
}
const value_totalMinor_26 = obj["totalMinor"]
if (value_totalMinor_26 !== undefined) {
json += ",\"totalMinor\":"
json += asInteger(value_totalMinor_26)
} else {
throw new Error('"totalMinor" is required!')
}
const value_refundedMinor_27 = obj["refundedMinor"]
if (value_refundedMinor_27 !== undefined) {
json += ",\"refundedMinor\":"
json += asInteger(value_refundedMinor_27)
} else {
throw new Error('"refundedMinor" is required!')
}
const value_couponCode_28 = obj["couponCode"]
if (value_couponCode_28 !== undefined) {
json += ",\"couponCode\":"
if (value_couponCode_28 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_couponCode_28 === "string" ||
value_couponCode_28 === null ||
value_couponCode_28 instanceof Date ||
value_couponCode_28 instanceof RegExp ||
(
typeof value_couponCode_28 === "object" &&
typeof value_couponCode_28.toString === "function" &&
value_couponCode_28.toString !== Object.prototype.toString
)
) {
if (typeof value_couponCode_28 !== 'string') {
if (value_couponCode_28 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_couponCode_28 instanceof Date) {
json += JSON_STR_QUOTE + value_couponCode_28.toISOString() + JSON_STR_QUOTE
} else if (value_couponCode_28 instanceof RegExp) {
json += asString(value_couponCode_28.source)
} else {
json += asString(value_couponCode_28.toString())
}
} else {
json += asString(value_couponCode_28)
}
}
else throw new TypeError("The value of '#/properties/data/properties/order/properties/couponCode' does not match schema definition.")
} else {
throw new Error('"couponCode" is required!')
}
const value_lines_29 = obj["lines"]
if (value_lines_29 !== undefined) {
json += ",\"lines\":"
json += anonymous6(value_lines_29)
} else {
throw new Error('"lines" is required!')
}
const value_allowedTransitions_38 = obj["allowedTransitions"]
if (value_allowedTransitions_38 !== undefined) {
json += ",\"allowedTransitions\":"
json += anonymous8(value_allowedTransitions_38)
} else {
throw new Error('"allowedTransitions" is required!')
}
const value_expiresAt_39 = obj["expiresAt"]
if (value_expiresAt_39 !== undefined) {
json += ",\"expiresAt\":"
if (value_expiresAt_39 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_expiresAt_39 === "string" ||
value_expiresAt_39 === null ||
value_expiresAt_39 instanceof Date ||
value_expiresAt_39 instanceof RegExp ||
(
typeof value_expiresAt_39 === "object" &&
typeof value_expiresAt_39.toString === "function" &&
value_expiresAt_39.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_expiresAt_39)
}
else throw new TypeError("The value of '#/properties/data/properties/order/properties/expiresAt' does not match schema definition.")
} else {
throw new Error('"expiresAt" is required!')
}
const value_paidAt_40 = obj["paidAt"]
if (value_paidAt_40 !== undefined) {
json += ",\"paidAt\":"
if (value_paidAt_40 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_paidAt_40 === "string" ||
value_paidAt_40 === null ||
value_paidAt_40 instanceof Date ||
value_paidAt_40 instanceof RegExp ||
(
typeof value_paidAt_40 === "object" &&
typeof value_paidAt_40.toString === "function" &&
value_paidAt_40.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_paidAt_40)
}
else throw new TypeError("The value of '#/properties/data/properties/order/properties/paidAt' does not match schema definition.")
} else {
throw new Error('"paidAt" is required!')
}
const value_version_41 = obj["version"]
if (value_version_41 !== undefined) {
json += ",\"version\":"
json += asInteger(value_version_41)
} else {
throw new Error('"version" is required!')
}
const value_createdAt_42 = obj["createdAt"]
if (value_createdAt_42 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_42)
} else {
throw new Error('"createdAt" is required!')
}
const value_updatedAt_43 = obj["updatedAt"]
if (value_updatedAt_43 !== undefined) {
json += ",\"updatedAt\":"
json += asDateTime(value_updatedAt_43)
} else {
throw new Error('"updatedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_refund_4 = obj["refund"]
if (value_refund_4 !== undefined) {
json += "{\"refund\":"
json += anonymous2(value_refund_4)
} else {
throw new Error('"refund" is required!')
}
const value_order_16 = obj["order"]
if (value_order_16 !== undefined) {
json += ",\"order\":"
json += anonymous5(value_order_16)
} else {
throw new Error('"order" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_44 = obj["error"]
if (value_error_44 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_45 = obj["requestId"]
if (value_requestId_45 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_45 !== 'string') {
if (value_requestId_45 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_45 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_45.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_45 instanceof RegExp) {
json += asString(value_requestId_45.source)
} else {
json += asString(value_requestId_45.toString())
}
} else {
json += asString(value_requestId_45)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_46 = obj["timestamp"]
if (value_timestamp_46 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_46)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response17: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_code_5 = obj["code"]
if (value_code_5 !== undefined) {
json += ",\"code\":"
if (typeof value_code_5 !== 'string') {
if (value_code_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_code_5 instanceof Date) {
json += JSON_STR_QUOTE + value_code_5.toISOString() + JSON_STR_QUOTE
} else if (value_code_5 instanceof RegExp) {
json += asString(value_code_5.source)
} else {
json += asString(value_code_5.toString())
}
} else {
json += asString(value_code_5)
}
} else {
throw new Error('"code" is required!')
}
const value_type_6 = obj["type"]
if (value_type_6 !== undefined) {
json += ",\"type\":"
if (typeof value_type_6 !== 'string') {
if (value_type_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_type_6 instanceof Date) {
json += JSON_STR_QUOTE + value_type_6.toISOString() + JSON_STR_QUOTE
} else if (value_type_6 instanceof RegExp) {
json += asString(value_type_6.source)
} else {
json += asString(value_type_6.toString())
}
} else {
json += asString(value_type_6)
}
} else {
throw new Error('"type" is required!')
}
const value_percentOff_7 = obj["percentOff"]
if (value_percentOff_7 !== undefined) {
json += ",\"percentOff\":"
if (value_percentOff_7 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_percentOff_7) || value_percentOff_7 === null) {
json += asInteger(value_percentOff_7)
}
else throw new TypeError("The value of '#/properties/data/properties/percentOff' does not match schema definition.")
} else {
throw new Error('"percentOff" is required!')
}
const value_amountOffMinor_8 = obj["amountOffMinor"]
if (value_amountOffMinor_8 !== undefined) {
json += ",\"amountOffMinor\":"
if (value_amountOffMinor_8 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_amountOffMinor_8) || value_amountOffMinor_8 === null) {
json += asInteger(value_amountOffMinor_8)
}
else throw new TypeError("The value of '#/properties/data/properties/amountOffMinor' does not match schema definition.")
} else {
throw new Error('"amountOffMinor" is required!')
}
const value_currency_9 = obj["currency"]
if (value_currency_9 !== undefined) {
json += ",\"currency\":"
if (value_currency_9 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_currency_9 === "string" ||
value_currency_9 === null ||
value_currency_9 instanceof Date ||
value_currency_9 instanceof RegExp ||
(
typeof value_currency_9 === "object" &&
typeof value_currency_9.toString === "function" &&
value_currency_9.toString !== Object.prototype.toString
)
) {
if (typeof value_currency_9 !== 'string') {
if (value_currency_9 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_currency_9 instanceof Date) {
json += JSON_STR_QUOTE + value_currency_9.toISOString() + JSON_STR_QUOTE
} else if (value_currency_9 instanceof RegExp) {
json += asString(value_currency_9.source)
} else {
json += asString(value_currency_9.toString())
}
} else {
json += asString(value_currency_9)
}
}
else throw new TypeError("The value of '#/properties/data/properties/currency' does not match schema definition.")
} else {
throw new Error('"currency" is required!')
}
const value_minSubtotalMinor_10 = obj["minSubtotalMinor"]
if (value_minSubtotalMinor_10 !== undefined) {
json += ",\"minSubtotalMinor\":"
json += asInteger(value_minSubtotalMinor_10)
} else {
throw new Error('"minSubtotalMinor" is required!')
}
const value_maxRedemptions_11 = obj["maxRedemptions"]
if (value_maxRedemptions_11 !== undefined) {
json += ",\"maxRedemptions\":"
if (value_maxRedemptions_11 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_maxRedemptions_11) || value_maxRedemptions_11 === null) {
json += asInteger(value_maxRedemptions_11)
}
else throw new TypeError("The value of '#/properties/data/properties/maxRedemptions' does not match schema definition.")
} else {
throw new Error('"maxRedemptions" is required!')
}
const value_redemptionCount_12 = obj["redemptionCount"]
if (value_redemptionCount_12 !== undefined) {
json += ",\"redemptionCount\":"
json += asInteger(value_redemptionCount_12)
} else {
throw new Error('"redemptionCount" is required!')
}
const value_startsAt_13 = obj["startsAt"]
if (value_startsAt_13 !== undefined) {
json += ",\"startsAt\":"
if (value_startsAt_13 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_startsAt_13 === "string" ||
value_startsAt_13 === null ||
value_startsAt_13 instanceof Date ||
value_startsAt_13 instanceof RegExp ||
(
typeof value_startsAt_13 === "object" &&
typeof value_startsAt_13.toString === "function" &&
value_startsAt_13.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_startsAt_13)
}
else throw new TypeError("The value of '#/properties/data/properties/startsAt' does not match schema definition.")
} else {
throw new Error('"startsAt" is required!')
}
const value_expiresAt_14 = obj["expiresAt"]
if (value_expiresAt_14 !== undefined) {
json += ",\"expiresAt\":"
if (value_expiresAt_14 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_expiresAt_14 === "string" ||
value_expiresAt_14 === null ||
value_expiresAt_14 instanceof Date ||
value_expiresAt_14 instanceof RegExp ||
(
typeof value_expiresAt_14 === "object" &&
typeof value_expiresAt_14.toString === "function" &&
value_expiresAt_14.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_expiresAt_14)
}
else throw new TypeError("The value of '#/properties/data/properties/expiresAt' does not match schema definition.")
} else {
throw new Error('"expiresAt" is required!')
}
const value_active_15 = obj["active"]
if (value_active_15 !== undefined) {
json += ",\"active\":"
json += asBoolean(value_active_15)
} else {
throw new Error('"active" is required!')
}
const value_version_16 = obj["version"]
if (value_version_16 !== undefined) {
json += ",\"version\":"
json += asInteger(value_version_16)
} else {
throw new Error('"version" is required!')
}
const value_createdAt_17 = obj["createdAt"]
if (value_createdAt_17 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_17)
} else {
throw new Error('"createdAt" is required!')
}
const value_updatedAt_18 = obj["updatedAt"]
if (value_updatedAt_18 !== undefined) {
json += ",\"updatedAt\":"
json += asDateTime(value_updatedAt_18)
} else {
throw new Error('"updatedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_19 = obj["error"]
if (value_error_19 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_20 = obj["requestId"]
if (value_requestId_20 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_20 !== 'string') {
if (value_requestId_20 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_20 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_20.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_20 instanceof RegExp) {
json += asString(value_requestId_20.source)
} else {
json += asString(value_requestId_20.toString())
}
} else {
json += asString(value_requestId_20)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_21 = obj["timestamp"]
if (value_timestamp_21 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_21)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response18: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/items"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_code_5 = obj["code"]
if (value_code_5 !== undefined) {
json += ",\"code\":"
if (typeof value_code_5 !== 'string') {
if (value_code_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_code_5 instanceof Date) {
json += JSON_STR_QUOTE + value_code_5.toISOString() + JSON_STR_QUOTE
} else if (value_code_5 instanceof RegExp) {
json += asString(value_code_5.source)
} else {
json += asString(value_code_5.toString())
}
} else {
json += asString(value_code_5)
}
} else {
throw new Error('"code" is required!')
}
const value_type_6 = obj["type"]
if (value_type_6 !== undefined) {
json += ",\"type\":"
if (typeof value_type_6 !== 'string') {
if (value_type_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_type_6 instanceof Date) {
json += JSON_STR_QUOTE + value_type_6.toISOString() + JSON_STR_QUOTE
} else if (value_type_6 instanceof RegExp) {
json += asString(value_type_6.source)
} else {
json += asString(value_type_6.toString())
}
} else {
json += asString(value_type_6)
}
} else {
throw new Error('"type" is required!')
}
const value_percentOff_7 = obj["percentOff"]
if (value_percentOff_7 !== undefined) {
json += ",\"percentOff\":"
if (value_percentOff_7 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_percentOff_7) || value_percentOff_7 === null) {
json += asInteger(value_percentOff_7)
}
else throw new TypeError("The value of '#/properties/data/items/properties/percentOff' does not match schema definition.")
} else {
throw new Error('"percentOff" is required!')
}
const value_amountOffMinor_8 = obj["amountOffMinor"]
if (value_amountOffMinor_8 !== undefined) {
json += ",\"amountOffMinor\":"
if (value_amountOffMinor_8 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_amountOffMinor_8) || value_amountOffMinor_8 === null) {
json += asInteger(value_amountOffMinor_8)
}
else throw new TypeError("The value of '#/properties/data/items/properties/amountOffMinor' does not match schema definition.")
} else {
throw new Error('"amountOffMinor" is required!')
}
const value_currency_9 = obj["currency"]
if (value_currency_9 !== undefined) {
json += ",\"currency\":"
if (value_currency_9 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_currency_9 === "string" ||
value_currency_9 === null ||
value_currency_9 instanceof Date ||
value_currency_9 instanceof RegExp ||
(
typeof value_currency_9 === "object" &&
typeof value_currency_9.toString === "function" &&
value_currency_9.toString !== Object.prototype.toString
)
) {
if (typeof value_currency_9 !== 'string') {
if (value_currency_9 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_currency_9 instanceof Date) {
json += JSON_STR_QUOTE + value_currency_9.toISOString() + JSON_STR_QUOTE
} else if (value_currency_9 instanceof RegExp) {
json += asString(value_currency_9.source)
} else {
json += asString(value_currency_9.toString())
}
} else {
json += asString(value_currency_9)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/currency' does not match schema definition.")
} else {
throw new Error('"currency" is required!')
}
const value_minSubtotalMinor_10 = obj["minSubtotalMinor"]
if (value_minSubtotalMinor_10 !== undefined) {
json += ",\"minSubtotalMinor\":"
json += asInteger(value_minSubtotalMinor_10)
} else {
throw new Error('"minSubtotalMinor" is required!')
}
const value_maxRedemptions_11 = obj["maxRedemptions"]
if (value_maxRedemptions_11 !== undefined) {
json += ",\"maxRedemptions\":"
if (value_maxRedemptions_11 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_maxRedemptions_11) || value_maxRedemptions_11 === null) {
json += asInteger(value_maxRedemptions_11)
}
else throw new TypeError("The value of '#/properties/data/items/properties/maxRedemptions' does not match schema definition.")
} else {
throw new Error('"maxRedemptions" is required!')
}
const value_redemptionCount_12 = obj["redemptionCount"]
if (value_redemptionCount_12 !== undefined) {
json += ",\"redemptionCount\":"
json += asInteger(value_redemptionCount_12)
} else {
throw new Error('"redemptionCount" is required!')
}
const value_startsAt_13 = obj["startsAt"]
if (value_startsAt_13 !== undefined) {
json += ",\"startsAt\":"
if (value_startsAt_13 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_startsAt_13 === "string" ||
value_startsAt_13 === null ||
value_startsAt_13 instanceof Date ||
value_startsAt_13 instanceof RegExp ||
(
typeof value_startsAt_13 === "object" &&
typeof value_startsAt_13.toString === "function" &&
value_startsAt_13.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_startsAt_13)
}
else throw new TypeError("The value of '#/properties/data/items/properties/startsAt' does not match schema definition.")
} else {
throw new Error('"startsAt" is required!')
}
const value_expiresAt_14 = obj["expiresAt"]
if (value_expiresAt_14 !== undefined) {
json += ",\"expiresAt\":"
if (value_expiresAt_14 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_expiresAt_14 === "string" ||
value_expiresAt_14 === null ||
value_expiresAt_14 instanceof Date ||
value_expiresAt_14 instanceof RegExp ||
(
typeof value_expiresAt_14 === "object" &&
typeof value_expiresAt_14.toString === "function" &&
value_expiresAt_14.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_expiresAt_14)
}
else throw new TypeError("The value of '#/properties/data/items/properties/expiresAt' does not match schema definition.")
} else {
throw new Error('"expiresAt" is required!')
}
const value_active_15 = obj["active"]
if (value_active_15 !== undefined) {
json += ",\"active\":"
json += asBoolean(value_active_15)
} else {
throw new Error('"active" is required!')
}
const value_version_16 = obj["version"]
if (value_version_16 !== undefined) {
json += ",\"version\":"
json += asInteger(value_version_16)
} else {
throw new Error('"version" is required!')
}
const value_createdAt_17 = obj["createdAt"]
if (value_createdAt_17 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_17)
} else {
throw new Error('"createdAt" is required!')
}
const value_updatedAt_18 = obj["updatedAt"]
if (value_updatedAt_18 !== undefined) {
json += ",\"updatedAt\":"
json += asDateTime(value_updatedAt_18)
} else {
throw new Error('"updatedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous1 (obj) {
// "#/properties/data"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous2(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous2(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/meta"
function anonymous3 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_page_21 = obj["page"]
if (value_page_21 !== undefined) {
json += "{\"page\":"
if (value_page_21 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_page_21) || value_page_21 === null) {
json += asInteger(value_page_21)
}
else throw new TypeError("The value of '#/properties/meta/properties/page' does not match schema definition.")
} else {
throw new Error('"page" is required!')
}
const value_perPage_22 = obj["perPage"]
if (value_perPage_22 !== undefined) {
json += ",\"perPage\":"
json += asInteger(value_perPage_22)
} else {
throw new Error('"perPage" is required!')
}
const value_total_23 = obj["total"]
if (value_total_23 !== undefined) {
json += ",\"total\":"
json += asInteger(value_total_23)
} else {
throw new Error('"total" is required!')
}
const value_totalPages_24 = obj["totalPages"]
if (value_totalPages_24 !== undefined) {
json += ",\"totalPages\":"
json += asInteger(value_totalPages_24)
} else {
throw new Error('"totalPages" is required!')
}
const value_nextCursor_25 = obj["nextCursor"]
if (value_nextCursor_25 !== undefined) {
json += ",\"nextCursor\":"
if (value_nextCursor_25 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_nextCursor_25 === "string" ||
value_nextCursor_25 === null ||
value_nextCursor_25 instanceof Date ||
value_nextCursor_25 instanceof RegExp ||
(
typeof value_nextCursor_25 === "object" &&
typeof value_nextCursor_25.toString === "function" &&
value_nextCursor_25.toString !== Object.prototype.toString
)
) {
if (typeof value_nextCursor_25 !== 'string') {
if (value_nextCursor_25 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_nextCursor_25 instanceof Date) {
json += JSON_STR_QUOTE + value_nextCursor_25.toISOString() + JSON_STR_QUOTE
} else if (value_nextCursor_25 instanceof RegExp) {
json += asString(value_nextCursor_25.source)
} else {
json += asString(value_nextCursor_25.toString())
}
} else {
json += asString(value_nextCursor_25)
}
}
else throw new TypeError("The value of '#/properties/meta/properties/nextCursor' does not match schema definition.")
} else {
throw new Error('"nextCursor" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_meta_19 = obj["meta"]
if (value_meta_19 !== undefined) {
json += ",\"meta\":"
json += anonymous3(value_meta_19)
} else {
throw new Error('"meta" is required!')
}
const value_error_26 = obj["error"]
if (value_error_26 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_27 = obj["requestId"]
if (value_requestId_27 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_27 !== 'string') {
if (value_requestId_27 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_27 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_27.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_27 instanceof RegExp) {
json += asString(value_requestId_27.source)
} else {
json += asString(value_requestId_27.toString())
}
} else {
json += asString(value_requestId_27)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_28 = obj["timestamp"]
if (value_timestamp_28 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_28)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response19: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/items"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_email_5 = obj["email"]
if (value_email_5 !== undefined) {
json += ",\"email\":"
if (typeof value_email_5 !== 'string') {
if (value_email_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_email_5 instanceof Date) {
json += JSON_STR_QUOTE + value_email_5.toISOString() + JSON_STR_QUOTE
} else if (value_email_5 instanceof RegExp) {
json += asString(value_email_5.source)
} else {
json += asString(value_email_5.toString())
}
} else {
json += asString(value_email_5)
}
} else {
throw new Error('"email" is required!')
}
const value_name_6 = obj["name"]
if (value_name_6 !== undefined) {
json += ",\"name\":"
if (typeof value_name_6 !== 'string') {
if (value_name_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_name_6 instanceof Date) {
json += JSON_STR_QUOTE + value_name_6.toISOString() + JSON_STR_QUOTE
} else if (value_name_6 instanceof RegExp) {
json += asString(value_name_6.source)
} else {
json += asString(value_name_6.toString())
}
} else {
json += asString(value_name_6)
}
} else {
throw new Error('"name" is required!')
}
const value_role_7 = obj["role"]
if (value_role_7 !== undefined) {
json += ",\"role\":"
if (typeof value_role_7 !== 'string') {
if (value_role_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_role_7 instanceof Date) {
json += JSON_STR_QUOTE + value_role_7.toISOString() + JSON_STR_QUOTE
} else if (value_role_7 instanceof RegExp) {
json += asString(value_role_7.source)
} else {
json += asString(value_role_7.toString())
}
} else {
json += asString(value_role_7)
}
} else {
throw new Error('"role" is required!')
}
const value_createdAt_8 = obj["createdAt"]
if (value_createdAt_8 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_8)
} else {
throw new Error('"createdAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous1 (obj) {
// "#/properties/data"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous2(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous2(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/meta"
function anonymous3 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_page_11 = obj["page"]
if (value_page_11 !== undefined) {
json += "{\"page\":"
if (value_page_11 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_page_11) || value_page_11 === null) {
json += asInteger(value_page_11)
}
else throw new TypeError("The value of '#/properties/meta/properties/page' does not match schema definition.")
} else {
throw new Error('"page" is required!')
}
const value_perPage_12 = obj["perPage"]
if (value_perPage_12 !== undefined) {
json += ",\"perPage\":"
json += asInteger(value_perPage_12)
} else {
throw new Error('"perPage" is required!')
}
const value_total_13 = obj["total"]
if (value_total_13 !== undefined) {
json += ",\"total\":"
json += asInteger(value_total_13)
} else {
throw new Error('"total" is required!')
}
const value_totalPages_14 = obj["totalPages"]
if (value_totalPages_14 !== undefined) {
json += ",\"totalPages\":"
json += asInteger(value_totalPages_14)
} else {
throw new Error('"totalPages" is required!')
}
const value_nextCursor_15 = obj["nextCursor"]
if (value_nextCursor_15 !== undefined) {
json += ",\"nextCursor\":"
if (value_nextCursor_15 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_nextCursor_15 === "string" ||
value_nextCursor_15 === null ||
value_nextCursor_15 instanceof Date ||
value_nextCursor_15 instanceof RegExp ||
(
typeof value_nextCursor_15 === "object" &&
typeof value_nextCursor_15.toString === "function" &&
value_nextCursor_15.toString !== Object.prototype.toString
)
) {
if (typeof value_nextCursor_15 !== 'string') {
if (value_nextCursor_15 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_nextCursor_15 instanceof Date) {
json += JSON_STR_QUOTE + value_nextCursor_15.toISOString() + JSON_STR_QUOTE
} else if (value_nextCursor_15 instanceof RegExp) {
json += asString(value_nextCursor_15.source)
} else {
json += asString(value_nextCursor_15.toString())
}
} else {
json += asString(value_nextCursor_15)
}
}
else throw new TypeError("The value of '#/properties/meta/properties/nextCursor' does not match schema definition.")
} else {
throw new Error('"nextCursor" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_meta_9 = obj["meta"]
if (value_meta_9 !== undefined) {
json += ",\"meta\":"
json += anonymous3(value_meta_9)
} else {
throw new Error('"meta" is required!')
}
const value_error_16 = obj["error"]
if (value_error_16 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_17 = obj["requestId"]
if (value_requestId_17 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_17 !== 'string') {
if (value_requestId_17 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_17 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_17.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_17 instanceof RegExp) {
json += asString(value_requestId_17.source)
} else {
json += asString(value_requestId_17.toString())
}
} else {
json += asString(value_requestId_17)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_18 = obj["timestamp"]
if (value_timestamp_18 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_18)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response20: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_type_5 = obj["type"]
if (value_type_5 !== undefined) {
json += ",\"type\":"
if (typeof value_type_5 !== 'string') {
if (value_type_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_type_5 instanceof Date) {
json += JSON_STR_QUOTE + value_type_5.toISOString() + JSON_STR_QUOTE
} else if (value_type_5 instanceof RegExp) {
json += asString(value_type_5.source)
} else {
json += asString(value_type_5.toString())
}
} else {
json += asString(value_type_5)
}
} else {
throw new Error('"type" is required!')
}
const value_amountMinor_6 = obj["amountMinor"]
if (value_amountMinor_6 !== undefined) {
json += ",\"amountMinor\":"
json += asInteger(value_amountMinor_6)
} else {
throw new Error('"amountMinor" is required!')
}
const value_balanceAfterMinor_7 = obj["balanceAfterMinor"]
if (value_balanceAfterMinor_7 !== undefined) {
json += ",\"balanceAfterMinor\":"
json += asInteger(value_balanceAfterMinor_7)
} else {
throw new Error('"balanceAfterMinor" is required!')
}
const value_currency_8 = obj["currency"]
if (value_currency_8 !== undefined) {
json += ",\"currency\":"
if (typeof value_currency_8 !== 'string') {
if (value_currency_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_currency_8 instanceof Date) {
json += JSON_STR_QUOTE + value_currency_8.toISOString() + JSON_STR_QUOTE
} else if (value_currency_8 instanceof RegExp) {
json += asString(value_currency_8.source)
} else {
json += asString(value_currency_8.toString())
}
} else {
json += asString(value_currency_8)
}
} else {
throw new Error('"currency" is required!')
}
const value_orderId_9 = obj["orderId"]
if (value_orderId_9 !== undefined) {
json += ",\"orderId\":"
if (value_orderId_9 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_orderId_9 === "string" ||
value_orderId_9 === null ||
value_orderId_9 instanceof Date ||
value_orderId_9 instanceof RegExp ||
(
typeof value_orderId_9 === "object" &&
typeof value_orderId_9.toString === "function" &&
value_orderId_9.toString !== Object.prototype.toString
)
) {
if (typeof value_orderId_9 !== 'string') {
if (value_orderId_9 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_orderId_9 instanceof Date) {
json += JSON_STR_QUOTE + value_orderId_9.toISOString() + JSON_STR_QUOTE
} else if (value_orderId_9 instanceof RegExp) {
json += asString(value_orderId_9.source)
} else {
json += asString(value_orderId_9.toString())
}
} else {
json += asString(value_orderId_9)
}
}
else throw new TypeError("The value of '#/properties/data/properties/orderId' does not match schema definition.")
} else {
throw new Error('"orderId" is required!')
}
const value_description_10 = obj["description"]
if (value_description_10 !== undefined) {
json += ",\"description\":"
if (value_description_10 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_description_10 === "string" ||
value_description_10 === null ||
value_description_10 instanceof Date ||
value_description_10 instanceof RegExp ||
(
typeof value_description_10 === "object" &&
typeof value_description_10.toString === "function" &&
value_description_10.toString !== Object.prototype.toString
)
) {
if (typeof value_description_10 !== 'string') {
if (value_description_10 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_description_10 instanceof Date) {
json += JSON_STR_QUOTE + value_description_10.toISOString() + JSON_STR_QUOTE
} else if (value_description_10 instanceof RegExp) {
json += asString(value_description_10.source)
} else {
json += asString(value_description_10.toString())
}
} else {
json += asString(value_description_10)
}
}
else throw new TypeError("The value of '#/properties/data/properties/description' does not match schema definition.")
} else {
throw new Error('"description" is required!')
}
const value_createdAt_11 = obj["createdAt"]
if (value_createdAt_11 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_11)
} else {
throw new Error('"createdAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_12 = obj["error"]
if (value_error_12 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_13 = obj["requestId"]
if (value_requestId_13 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_13 !== 'string') {
if (value_requestId_13 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_13 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_13.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_13 instanceof RegExp) {
json += asString(value_requestId_13.source)
} else {
json += asString(value_requestId_13.toString())
}
} else {
json += asString(value_requestId_13)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_14 = obj["timestamp"]
if (value_timestamp_14 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_14)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response21: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/items/properties/changes"
function anonymous3 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
let addComma_14 = false
for (const key of Object.keys(obj)) {
if (
obj[key] === undefined ||
typeof obj[key] === 'function' ||
typeof obj[key] === 'symbol'
) continue
const value = obj[key]
json += addComma_14 ? JSON_STR_COMMA : ((addComma_14 = true), JSON_STR_BEGIN_OBJECT)
json += asString(key) + JSON_STR_COLONS + JSON.stringify(value)
}
if (!addComma_14) json += JSON_STR_BEGIN_OBJECT
return json + JSON_STR_END_OBJECT
}
// "#/properties/data/items"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_occurredAt_5 = obj["occurredAt"]
if (value_occurredAt_5 !== undefined) {
json += ",\"occurredAt\":"
json += asDateTime(value_occurredAt_5)
} else {
throw new Error('"occurredAt" is required!')
}
const value_actorType_6 = obj["actorType"]
if (value_actorType_6 !== undefined) {
json += ",\"actorType\":"
if (typeof value_actorType_6 !== 'string') {
if (value_actorType_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_actorType_6 instanceof Date) {
json += JSON_STR_QUOTE + value_actorType_6.toISOString() + JSON_STR_QUOTE
} else if (value_actorType_6 instanceof RegExp) {
json += asString(value_actorType_6.source)
} else {
json += asString(value_actorType_6.toString())
}
} else {
json += asString(value_actorType_6)
}
} else {
throw new Error('"actorType" is required!')
}
const value_actorId_7 = obj["actorId"]
if (value_actorId_7 !== undefined) {
json += ",\"actorId\":"
if (value_actorId_7 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_actorId_7 === "string" ||
value_actorId_7 === null ||
value_actorId_7 instanceof Date ||
value_actorId_7 instanceof RegExp ||
(
typeof value_actorId_7 === "object" &&
typeof value_actorId_7.toString === "function" &&
value_actorId_7.toString !== Object.prototype.toString
)
) {
if (typeof value_actorId_7 !== 'string') {
if (value_actorId_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_actorId_7 instanceof Date) {
json += JSON_STR_QUOTE + value_actorId_7.toISOString() + JSON_STR_QUOTE
} else if (value_actorId_7 instanceof RegExp) {
json += asString(value_actorId_7.source)
} else {
json += asString(value_actorId_7.toString())
}
} else {
json += asString(value_actorId_7)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/actorId' does not match schema definition.")
} else {
throw new Error('"actorId" is required!')
}
const value_apiKeyId_8 = obj["apiKeyId"]
if (value_apiKeyId_8 !== undefined) {
json += ",\"apiKeyId\":"
if (value_apiKeyId_8 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_apiKeyId_8 === "string" ||
value_apiKeyId_8 === null ||
value_apiKeyId_8 instanceof Date ||
value_apiKeyId_8 instanceof RegExp ||
(
typeof value_apiKeyId_8 === "object" &&
typeof value_apiKeyId_8.toString === "function" &&
value_apiKeyId_8.toString !== Object.prototype.toString
)
) {
if (typeof value_apiKeyId_8 !== 'string') {
if (value_apiKeyId_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_apiKeyId_8 instanceof Date) {
json += JSON_STR_QUOTE + value_apiKeyId_8.toISOString() + JSON_STR_QUOTE
} else if (value_apiKeyId_8 instanceof RegExp) {
json += asString(value_apiKeyId_8.source)
} else {
json += asString(value_apiKeyId_8.toString())
}
} else {
json += asString(value_apiKeyId_8)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/apiKeyId' does not match schema definition.")
} else {
throw new Error('"apiKeyId" is required!')
}
const value_action_9 = obj["action"]
if (value_action_9 !== undefined) {
json += ",\"action\":"
if (typeof value_action_9 !== 'string') {
if (value_action_9 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_action_9 instanceof Date) {
json += JSON_STR_QUOTE + value_action_9.toISOString() + JSON_STR_QUOTE
} else if (value_action_9 instanceof RegExp) {
json += asString(value_action_9.source)
} else {
json += asString(value_action_9.toString())
}
} else {
json += asString(value_action_9)
}
} else {
throw new Error('"action" is required!')
}
const value_subjectType_10 = obj["subjectType"]
if (value_subjectType_10 !== undefined) {
json += ",\"subjectType\":"
if (typeof value_subjectType_10 !== 'string') {
if (value_subjectType_10 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_subjectType_10 instanceof Date) {
json += JSON_STR_QUOTE + value_subjectType_10.toISOString() + JSON_STR_QUOTE
} else if (value_subjectType_10 instanceof RegExp) {
json += asString(value_subjectType_10.source)
} else {
json += asString(value_subjectType_10.toString())
}
} else {
json += asString(value_subjectType_10)
}
} else {
throw new Error('"subjectType" is required!')
}
const value_subjectId_11 = obj["subjectId"]
if (value_subjectId_11 !== undefined) {
json += ",\"subjectId\":"
if (typeof value_subjectId_11 !== 'string') {
if (value_subjectId_11 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_subjectId_11 instanceof Date) {
json += JSON_STR_QUOTE + value_subjectId_11.toISOString() + JSON_STR_QUOTE
} else if (value_subjectId_11 instanceof RegExp) {
json += asString(value_subjectId_11.source)
} else {
json += asString(value_subjectId_11.toString())
}
} else {
json += asString(value_subjectId_11)
}
} else {
throw new Error('"subjectId" is required!')
}
const value_requestId_12 = obj["requestId"]
if (value_requestId_12 !== undefined) {
json += ",\"requestId\":"
if (value_requestId_12 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_requestId_12 === "string" ||
value_requestId_12 === null ||
value_requestId_12 instanceof Date ||
value_requestId_12 instanceof RegExp ||
(
typeof value_requestId_12 === "object" &&
typeof value_requestId_12.toString === "function" &&
value_requestId_12.toString !== Object.prototype.toString
)
) {
if (typeof value_requestId_12 !== 'string') {
if (value_requestId_12 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_12 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_12.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_12 instanceof RegExp) {
json += asString(value_requestId_12.source)
} else {
json += asString(value_requestId_12.toString())
}
} else {
json += asString(value_requestId_12)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/requestId' does not match schema definition.")
} else {
throw new Error('"requestId" is required!')
}
const value_changes_13 = obj["changes"]
if (value_changes_13 !== undefined) {
json += ",\"changes\":"
json += anonymous3(value_changes_13)
} else {
throw new Error('"changes" is required!')
}
const value_sealNo_15 = obj["sealNo"]
if (value_sealNo_15 !== undefined) {
json += ",\"sealNo\":"
if (value_sealNo_15 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_sealNo_15) || value_sealNo_15 === null) {
json += asInteger(value_sealNo_15)
}
else throw new TypeError("The value of '#/properties/data/items/properties/sealNo' does not match schema definition.")
} else {
throw new Error('"sealNo" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous1 (obj) {
// "#/properties/data"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous2(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous2(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/meta"
function anonymous4 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_page_18 = obj["page"]
if (value_page_18 !== undefined) {
json += "{\"page\":"
if (value_page_18 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_page_18) || value_page_18 === null) {
json += asInteger(value_page_18)
}
else throw new TypeError("The value of '#/properties/meta/properties/page' does not match schema definition.")
} else {
throw new Error('"page" is required!')
}
const value_perPage_19 = obj["perPage"]
if (value_perPage_19 !== undefined) {
json += ",\"perPage\":"
json += asInteger(value_perPage_19)
} else {
throw new Error('"perPage" is required!')
}
const value_total_20 = obj["total"]
if (value_total_20 !== undefined) {
json += ",\"total\":"
json += asInteger(value_total_20)
} else {
throw new Error('"total" is required!')
}
const value_totalPages_21 = obj["totalPages"]
if (value_totalPages_21 !== undefined) {
json += ",\"totalPages\":"
json += asInteger(value_totalPages_21)
} else {
throw new Error('"totalPages" is required!')
}
const value_nextCursor_22 = obj["nextCursor"]
if (value_nextCursor_22 !== undefined) {
json += ",\"nextCursor\":"
if (value_nextCursor_22 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_nextCursor_22 === "string" ||
value_nextCursor_22 === null ||
value_nextCursor_22 instanceof Date ||
value_nextCursor_22 instanceof RegExp ||
(
typeof value_nextCursor_22 === "object" &&
typeof value_nextCursor_22.toString === "function" &&
value_nextCursor_22.toString !== Object.prototype.toString
)
) {
if (typeof value_nextCursor_22 !== 'string') {
if (value_nextCursor_22 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_nextCursor_22 instanceof Date) {
json += JSON_STR_QUOTE + value_nextCursor_22.toISOString() + JSON_STR_QUOTE
} else if (value_nextCursor_22 instanceof RegExp) {
json += asString(value_nextCursor_22.source)
} else {
json += asString(value_nextCursor_22.toString())
}
} else {
json += asString(value_nextCursor_22)
}
}
else throw new TypeError("The value of '#/properties/meta/properties/nextCursor' does not match schema definition.")
} else {
throw new Error('"nextCursor" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_meta_16 = obj["meta"]
if (value_meta_16 !== undefined) {
json += ",\"meta\":"
json += anonymous4(value_meta_16)
} else {
throw new Error('"meta" is required!')
}
const value_error_23 = obj["error"]
if (value_error_23 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_24 = obj["requestId"]
if (value_requestId_24 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_24 !== 'string') {
if (value_requestId_24 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_24 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_24.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_24 instanceof RegExp) {
json += asString(value_requestId_24.source)
} else {
json += asString(value_requestId_24.toString())
}
} else {
json += asString(value_requestId_24)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_25 = obj["timestamp"]
if (value_timestamp_25 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_25)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response22: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/properties/head"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_sealNo_9 = obj["sealNo"]
if (value_sealNo_9 !== undefined) {
json += "{\"sealNo\":"
json += asInteger(value_sealNo_9)
} else {
throw new Error('"sealNo" is required!')
}
const value_hash_10 = obj["hash"]
if (value_hash_10 !== undefined) {
json += ",\"hash\":"
if (typeof value_hash_10 !== 'string') {
if (value_hash_10 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_hash_10 instanceof Date) {
json += JSON_STR_QUOTE + value_hash_10.toISOString() + JSON_STR_QUOTE
} else if (value_hash_10 instanceof RegExp) {
json += asString(value_hash_10.source)
} else {
json += asString(value_hash_10.toString())
}
} else {
json += asString(value_hash_10)
}
} else {
throw new Error('"hash" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#/properties/data/properties/problems/items"
function anonymous4 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_type_13 = obj["type"]
if (value_type_13 !== undefined) {
json += "{\"type\":"
if (typeof value_type_13 !== 'string') {
if (value_type_13 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_type_13 instanceof Date) {
json += JSON_STR_QUOTE + value_type_13.toISOString() + JSON_STR_QUOTE
} else if (value_type_13 instanceof RegExp) {
json += asString(value_type_13.source)
} else {
json += asString(value_type_13.toString())
}
} else {
json += asString(value_type_13)
}
} else {
throw new Error('"type" is required!')
}
const value_sealNo_14 = obj["sealNo"]
if (value_sealNo_14 !== undefined) {
json += ",\"sealNo\":"
if (value_sealNo_14 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_sealNo_14) || value_sealNo_14 === null) {
json += asInteger(value_sealNo_14)
}
else throw new TypeError("The value of '#/properties/data/properties/problems/items/properties/sealNo' does not match schema definition.")
} else {
throw new Error('"sealNo" is required!')
}
const value_auditId_15 = obj["auditId"]
if (value_auditId_15 !== undefined) {
json += ",\"auditId\":"
if (value_auditId_15 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_auditId_15 === "string" ||
value_auditId_15 === null ||
value_auditId_15 instanceof Date ||
value_auditId_15 instanceof RegExp ||
(
typeof value_auditId_15 === "object" &&
typeof value_auditId_15.toString === "function" &&
value_auditId_15.toString !== Object.prototype.toString
)
) {
if (typeof value_auditId_15 !== 'string') {
if (value_auditId_15 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_auditId_15 instanceof Date) {
json += JSON_STR_QUOTE + value_auditId_15.toISOString() + JSON_STR_QUOTE
} else if (value_auditId_15 instanceof RegExp) {
json += asString(value_auditId_15.source)
} else {
json += asString(value_auditId_15.toString())
}
} else {
json += asString(value_auditId_15)
}
}
else throw new TypeError("The value of '#/properties/data/properties/problems/items/properties/auditId' does not match schema definition.")
} else {
throw new Error('"auditId" is required!')
}
const value_message_16 = obj["message"]
if (value_message_16 !== undefined) {
json += ",\"message\":"
if (typeof value_message_16 !== 'string') {
if (value_message_16 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_message_16 instanceof Date) {
json += JSON_STR_QUOTE + value_message_16.toISOString() + JSON_STR_QUOTE
} else if (value_message_16 instanceof RegExp) {
json += asString(value_message_16.source)
} else {
json += asString(value_message_16.toString())
}
} else {
json += asString(value_message_16)
}
} else {
throw new Error('"message" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous3 (obj) {
// "#/properties/data/properties/problems"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/properties/problems' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous4(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous4(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_intact_4 = obj["intact"]
if (value_intact_4 !== undefined) {
json += "{\"intact\":"
json += asBoolean(value_intact_4)
} else {
throw new Error('"intact" is required!')
}
const value_checkedRows_5 = obj["checkedRows"]
if (value_checkedRows_5 !== undefined) {
json += ",\"checkedRows\":"
json += asInteger(value_checkedRows_5)
} else {
throw new Error('"checkedRows" is required!')
}
const value_checkedSeals_6 = obj["checkedSeals"]
if (value_checkedSeals_6 !== undefined) {
json += ",\"checkedSeals\":"
json += asInteger(value_checkedSeals_6)
} else {
throw new Error('"checkedSeals" is required!')
}
const value_head_7 = obj["head"]
if (value_head_7 !== undefined) {
json += ",\"head\":"
json += anonymous2(value_head_7)
} else {
throw new Error('"head" is required!')
}
const value_problems_11 = obj["problems"]
if (value_problems_11 !== undefined) {
json += ",\"problems\":"
json += anonymous3(value_problems_11)
} else {
throw new Error('"problems" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_17 = obj["error"]
if (value_error_17 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_18 = obj["requestId"]
if (value_requestId_18 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_18 !== 'string') {
if (value_requestId_18 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_18 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_18.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_18 instanceof RegExp) {
json += asString(value_requestId_18.source)
} else {
json += asString(value_requestId_18.toString())
}
} else {
json += asString(value_requestId_18)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_19 = obj["timestamp"]
if (value_timestamp_19 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_19)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response23: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/items/properties/data"
function anonymous3 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
let addComma_7 = false
for (const key of Object.keys(obj)) {
if (
obj[key] === undefined ||
typeof obj[key] === 'function' ||
typeof obj[key] === 'symbol'
) continue
const value = obj[key]
json += addComma_7 ? JSON_STR_COMMA : ((addComma_7 = true), JSON_STR_BEGIN_OBJECT)
json += asString(key) + JSON_STR_COLONS + JSON.stringify(value)
}
if (!addComma_7) json += JSON_STR_BEGIN_OBJECT
return json + JSON_STR_END_OBJECT
}
// "#/properties/data/items"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_queue_5 = obj["queue"]
if (value_queue_5 !== undefined) {
json += ",\"queue\":"
if (typeof value_queue_5 !== 'string') {
if (value_queue_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_queue_5 instanceof Date) {
json += JSON_STR_QUOTE + value_queue_5.toISOString() + JSON_STR_QUOTE
} else if (value_queue_5 instanceof RegExp) {
json += asString(value_queue_5.source)
} else {
json += asString(value_queue_5.toString())
}
} else {
json += asString(value_queue_5)
}
} else {
throw new Error('"queue" is required!')
}
const value_data_6 = obj["data"]
if (value_data_6 !== undefined) {
json += ",\"data\":"
json += anonymous3(value_data_6)
} else {
throw new Error('"data" is required!')
}
const value_error_8 = obj["error"]
if (value_error_8 !== undefined) {
json += ",\"error\":"
if (typeof value_error_8 !== 'string') {
if (value_error_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_error_8 instanceof Date) {
json += JSON_STR_QUOTE + value_error_8.toISOString() + JSON_STR_QUOTE
} else if (value_error_8 instanceof RegExp) {
json += asString(value_error_8.source)
} else {
json += asString(value_error_8.toString())
}
} else {
json += asString(value_error_8)
}
} else {
throw new Error('"error" is required!')
}
const value_attempts_9 = obj["attempts"]
if (value_attempts_9 !== undefined) {
json += ",\"attempts\":"
json += asInteger(value_attempts_9)
} else {
throw new Error('"attempts" is required!')
}
const value_createdAt_10 = obj["createdAt"]
if (value_createdAt_10 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_10)
} else {
throw new Error('"createdAt" is required!')
}
const value_failedAt_11 = obj["failedAt"]
if (value_failedAt_11 !== undefined) {
json += ",\"failedAt\":"
json += asDateTime(value_failedAt_11)
} else {
throw new Error('"failedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous1 (obj) {
// "#/properties/data"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous2(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous2(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/meta"
function anonymous4 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_page_14 = obj["page"]
if (value_page_14 !== undefined) {
json += "{\"page\":"
if (value_page_14 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_page_14) || value_page_14 === null) {
json += asInteger(value_page_14)
}
else throw new TypeError("The value of '#/properties/meta/properties/page' does not match schema definition.")
} else {
throw new Error('"page" is required!')
}
const value_perPage_15 = obj["perPage"]
if (value_perPage_15 !== undefined) {
json += ",\"perPage\":"
json += asInteger(value_perPage_15)
} else {
throw new Error('"perPage" is required!')
}
const value_total_16 = obj["total"]
if (value_total_16 !== undefined) {
json += ",\"total\":"
json += asInteger(value_total_16)
} else {
throw new Error('"total" is required!')
}
const value_totalPages_17 = obj["totalPages"]
if (value_totalPages_17 !== undefined) {
json += ",\"totalPages\":"
json += asInteger(value_totalPages_17)
} else {
throw new Error('"totalPages" is required!')
}
const value_nextCursor_18 = obj["nextCursor"]
if (value_nextCursor_18 !== undefined) {
json += ",\"nextCursor\":"
if (value_nextCursor_18 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_nextCursor_18 === "string" ||
value_nextCursor_18 === null ||
value_nextCursor_18 instanceof Date ||
value_nextCursor_18 instanceof RegExp ||
(
typeof value_nextCursor_18 === "object" &&
typeof value_nextCursor_18.toString === "function" &&
value_nextCursor_18.toString !== Object.prototype.toString
)
) {
if (typeof value_nextCursor_18 !== 'string') {
if (value_nextCursor_18 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_nextCursor_18 instanceof Date) {
json += JSON_STR_QUOTE + value_nextCursor_18.toISOString() + JSON_STR_QUOTE
} else if (value_nextCursor_18 instanceof RegExp) {
json += asString(value_nextCursor_18.source)
} else {
json += asString(value_nextCursor_18.toString())
}
} else {
json += asString(value_nextCursor_18)
}
}
else throw new TypeError("The value of '#/properties/meta/properties/nextCursor' does not match schema definition.")
} else {
throw new Error('"nextCursor" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_meta_12 = obj["meta"]
if (value_meta_12 !== undefined) {
json += ",\"meta\":"
json += anonymous4(value_meta_12)
} else {
throw new Error('"meta" is required!')
}
const value_error_19 = obj["error"]
if (value_error_19 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_20 = obj["requestId"]
if (value_requestId_20 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_20 !== 'string') {
if (value_requestId_20 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_20 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_20.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_20 instanceof RegExp) {
json += asString(value_requestId_20.source)
} else {
json += asString(value_requestId_20.toString())
}
} else {
json += asString(value_requestId_20)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_21 = obj["timestamp"]
if (value_timestamp_21 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_21)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response24: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/properties/data"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
let addComma_7 = false
for (const key of Object.keys(obj)) {
if (
obj[key] === undefined ||
typeof obj[key] === 'function' ||
typeof obj[key] === 'symbol'
) continue
const value = obj[key]
json += addComma_7 ? JSON_STR_COMMA : ((addComma_7 = true), JSON_STR_BEGIN_OBJECT)
json += asString(key) + JSON_STR_COLONS + JSON.stringify(value)
}
if (!addComma_7) json += JSON_STR_BEGIN_OBJECT
return json + JSON_STR_END_OBJECT
}
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_queue_5 = obj["queue"]
if (value_queue_5 !== undefined) {
json += ",\"queue\":"
if (typeof value_queue_5 !== 'string') {
if (value_queue_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_queue_5 instanceof Date) {
json += JSON_STR_QUOTE + value_queue_5.toISOString() + JSON_STR_QUOTE
} else if (value_queue_5 instanceof RegExp) {
json += asString(value_queue_5.source)
} else {
json += asString(value_queue_5.toString())
}
} else {
json += asString(value_queue_5)
}
} else {
throw new Error('"queue" is required!')
}
const value_data_6 = obj["data"]
if (value_data_6 !== undefined) {
json += ",\"data\":"
json += anonymous2(value_data_6)
} else {
throw new Error('"data" is required!')
}
const value_error_8 = obj["error"]
if (value_error_8 !== undefined) {
json += ",\"error\":"
if (typeof value_error_8 !== 'string') {
if (value_error_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_error_8 instanceof Date) {
json += JSON_STR_QUOTE + value_error_8.toISOString() + JSON_STR_QUOTE
} else if (value_error_8 instanceof RegExp) {
json += asString(value_error_8.source)
} else {
json += asString(value_error_8.toString())
}
} else {
json += asString(value_error_8)
}
} else {
throw new Error('"error" is required!')
}
const value_attempts_9 = obj["attempts"]
if (value_attempts_9 !== undefined) {
json += ",\"attempts\":"
json += asInteger(value_attempts_9)
} else {
throw new Error('"attempts" is required!')
}
const value_createdAt_10 = obj["createdAt"]
if (value_createdAt_10 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_10)
} else {
throw new Error('"createdAt" is required!')
}
const value_failedAt_11 = obj["failedAt"]
if (value_failedAt_11 !== undefined) {
json += ",\"failedAt\":"
json += asDateTime(value_failedAt_11)
} else {
throw new Error('"failedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_12 = obj["error"]
if (value_error_12 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_13 = obj["requestId"]
if (value_requestId_13 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_13 !== 'string') {
if (value_requestId_13 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_13 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_13.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_13 instanceof RegExp) {
json += asString(value_requestId_13.source)
} else {
json += asString(value_requestId_13.toString())
}
} else {
json += asString(value_requestId_13)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_14 = obj["timestamp"]
if (value_timestamp_14 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_14)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response25: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
function anonymous3 (obj) {
// "#/properties/data/properties/endpoint/properties/eventTypes"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/properties/endpoint/properties/eventTypes' does not match schema definition.")
}
const arrayLength = obj.length
if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
return asPlainStringArray(obj, arrayLength)
}
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/data/properties/endpoint"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_6 = obj["id"]
if (value_id_6 !== undefined) {
json += "{\"id\":"
if (typeof value_id_6 !== 'string') {
if (value_id_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_6 instanceof Date) {
json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
} else if (value_id_6 instanceof RegExp) {
json += asString(value_id_6.source)
} else {
json += asString(value_id_6.toString())
}
} else {
json += asString(value_id_6)
}
} else {
throw new Error('"id" is required!')
}
const value_url_7 = obj["url"]
if (value_url_7 !== undefined) {
json += ",\"url\":"
if (typeof value_url_7 !== 'string') {
if (value_url_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_url_7 instanceof Date) {
json += JSON_STR_QUOTE + value_url_7.toISOString() + JSON_STR_QUOTE
} else if (value_url_7 instanceof RegExp) {
json += asString(value_url_7.source)
} else {
json += asString(value_url_7.toString())
}
} else {
json += asString(value_url_7)
}
} else {
throw new Error('"url" is required!')
}
const value_description_8 = obj["description"]
if (value_description_8 !== undefined) {
json += ",\"description\":"
if (typeof value_description_8 !== 'string') {
if (value_description_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_description_8 instanceof Date) {
json += JSON_STR_QUOTE + value_description_8.toISOString() + JSON_STR_QUOTE
} else if (value_description_8 instanceof RegExp) {
json += asString(value_description_8.source)
} else {
json += asString(value_description_8.toString())
}
} else {
json += asString(value_description_8)
}
} else {
throw new Error('"description" is required!')
}
const value_eventTypes_9 = obj["eventTypes"]
if (value_eventTypes_9 !== undefined) {
json += ",\"eventTypes\":"
json += anonymous3(value_eventTypes_9)
} else {
throw new Error('"eventTypes" is required!')
}
const value_enabled_10 = obj["enabled"]
if (value_enabled_10 !== undefined) {
json += ",\"enabled\":"
json += asBoolean(value_enabled_10)
} else {
throw new Error('"enabled" is required!')
}
const value_disabledReason_11 = obj["disabledReason"]
if (value_disabledReason_11 !== undefined) {
json += ",\"disabledReason\":"
if (value_disabledReason_11 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_disabledReason_11 === "string" ||
value_disabledReason_11 === null ||
value_disabledReason_11 instanceof Date ||
value_disabledReason_11 instanceof RegExp ||
(
typeof value_disabledReason_11 === "object" &&
typeof value_disabledReason_11.toString === "function" &&
value_disabledReason_11.toString !== Object.prototype.toString
)
) {
if (typeof value_disabledReason_11 !== 'string') {
if (value_disabledReason_11 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_disabledReason_11 instanceof Date) {
json += JSON_STR_QUOTE + value_disabledReason_11.toISOString() + JSON_STR_QUOTE
} else if (value_disabledReason_11 instanceof RegExp) {
json += asString(value_disabledReason_11.source)
} else {
json += asString(value_disabledReason_11.toString())
}
} else {
json += asString(value_disabledReason_11)
}
}
else throw new TypeError("The value of '#/properties/data/properties/endpoint/properties/disabledReason' does not match schema definition.")
} else {
throw new Error('"disabledReason" is required!')
}
const value_failingSince_12 = obj["failingSince"]
if (value_failingSince_12 !== undefined) {
json += ",\"failingSince\":"
if (value_failingSince_12 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_failingSince_12 === "string" ||
value_failingSince_12 === null ||
value_failingSince_12 instanceof Date ||
value_failingSince_12 instanceof RegExp ||
(
typeof value_failingSince_12 === "object" &&
typeof value_failingSince_12.toString === "function" &&
value_failingSince_12.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_failingSince_12)
}
else throw new TypeError("The value of '#/properties/data/properties/endpoint/properties/failingSince' does not match schema definition.")
} else {
throw new Error('"failingSince" is required!')
}
const value_previousSecretExpiresAt_13 = obj["previousSecretExpiresAt"]
if (value_previousSecretExpiresAt_13 !== undefined) {
json += ",\"previousSecretExpiresAt\":"
if (value_previousSecretExpiresAt_13 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_previousSecretExpiresAt_13 === "string" ||
value_previousSecretExpiresAt_13 === null ||
value_previousSecretExpiresAt_13 instanceof Date ||
value_previousSecretExpiresAt_13 instanceof RegExp ||
(
typeof value_previousSecretExpiresAt_13 === "object" &&
typeof value_previousSecretExpiresAt_13.toString === "function" &&
value_previousSecretExpiresAt_13.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_previousSecretExpiresAt_13)
}
else throw new TypeError("The value of '#/properties/data/properties/endpoint/properties/previousSecretExpiresAt' does not match schema definition.")
} else {
throw new Error('"previousSecretExpiresAt" is required!')
}
const value_createdAt_14 = obj["createdAt"]
if (value_createdAt_14 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_14)
} else {
throw new Error('"createdAt" is required!')
}
const value_updatedAt_15 = obj["updatedAt"]
if (value_updatedAt_15 !== undefined) {
json += ",\"updatedAt\":"
json += asDateTime(value_updatedAt_15)
} else {
throw new Error('"updatedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_endpoint_4 = obj["endpoint"]
if (value_endpoint_4 !== undefined) {
json += "{\"endpoint\":"
json += anonymous2(value_endpoint_4)
} else {
throw new Error('"endpoint" is required!')
}
const value_secret_16 = obj["secret"]
if (value_secret_16 !== undefined) {
json += ",\"secret\":"
if (typeof value_secret_16 !== 'string') {
if (value_secret_16 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_secret_16 instanceof Date) {
json += JSON_STR_QUOTE + value_secret_16.toISOString() + JSON_STR_QUOTE
} else if (value_secret_16 instanceof RegExp) {
json += asString(value_secret_16.source)
} else {
json += asString(value_secret_16.toString())
}
} else {
json += asString(value_secret_16)
}
} else {
throw new Error('"secret" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_17 = obj["error"]
if (value_error_17 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_18 = obj["requestId"]
if (value_requestId_18 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_18 !== 'string') {
if (value_requestId_18 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_18 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_18.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_18 instanceof RegExp) {
json += asString(value_requestId_18.source)
} else {
json += asString(value_requestId_18.toString())
}
} else {
json += asString(value_requestId_18)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_19 = obj["timestamp"]
if (value_timestamp_19 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_19)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response26: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
function anonymous3 (obj) {
// "#/properties/data/items/properties/eventTypes"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/items/properties/eventTypes' does not match schema definition.")
}
const arrayLength = obj.length
if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
return asPlainStringArray(obj, arrayLength)
}
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/data/items"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_url_5 = obj["url"]
if (value_url_5 !== undefined) {
json += ",\"url\":"
if (typeof value_url_5 !== 'string') {
if (value_url_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_url_5 instanceof Date) {
json += JSON_STR_QUOTE + value_url_5.toISOString() + JSON_STR_QUOTE
} else if (value_url_5 instanceof RegExp) {
json += asString(value_url_5.source)
} else {
json += asString(value_url_5.toString())
}
} else {
json += asString(value_url_5)
}
} else {
throw new Error('"url" is required!')
}
const value_description_6 = obj["description"]
if (value_description_6 !== undefined) {
json += ",\"description\":"
if (typeof value_description_6 !== 'string') {
if (value_description_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_description_6 instanceof Date) {
json += JSON_STR_QUOTE + value_description_6.toISOString() + JSON_STR_QUOTE
} else if (value_description_6 instanceof RegExp) {
json += asString(value_description_6.source)
} else {
json += asString(value_description_6.toString())
}
} else {
json += asString(value_description_6)
}
} else {
throw new Error('"description" is required!')
}
const value_eventTypes_7 = obj["eventTypes"]
if (value_eventTypes_7 !== undefined) {
json += ",\"eventTypes\":"
json += anonymous3(value_eventTypes_7)
} else {
throw new Error('"eventTypes" is required!')
}
const value_enabled_8 = obj["enabled"]
if (value_enabled_8 !== undefined) {
json += ",\"enabled\":"
json += asBoolean(value_enabled_8)
} else {
throw new Error('"enabled" is required!')
}
const value_disabledReason_9 = obj["disabledReason"]
if (value_disabledReason_9 !== undefined) {
json += ",\"disabledReason\":"
if (value_disabledReason_9 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_disabledReason_9 === "string" ||
value_disabledReason_9 === null ||
value_disabledReason_9 instanceof Date ||
value_disabledReason_9 instanceof RegExp ||
(
typeof value_disabledReason_9 === "object" &&
typeof value_disabledReason_9.toString === "function" &&
value_disabledReason_9.toString !== Object.prototype.toString
)
) {
if (typeof value_disabledReason_9 !== 'string') {
if (value_disabledReason_9 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_disabledReason_9 instanceof Date) {
json += JSON_STR_QUOTE + value_disabledReason_9.toISOString() + JSON_STR_QUOTE
} else if (value_disabledReason_9 instanceof RegExp) {
json += asString(value_disabledReason_9.source)
} else {
json += asString(value_disabledReason_9.toString())
}
} else {
json += asString(value_disabledReason_9)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/disabledReason' does not match schema definition.")
} else {
throw new Error('"disabledReason" is required!')
}
const value_failingSince_10 = obj["failingSince"]
if (value_failingSince_10 !== undefined) {
json += ",\"failingSince\":"
if (value_failingSince_10 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_failingSince_10 === "string" ||
value_failingSince_10 === null ||
value_failingSince_10 instanceof Date ||
value_failingSince_10 instanceof RegExp ||
(
typeof value_failingSince_10 === "object" &&
typeof value_failingSince_10.toString === "function" &&
value_failingSince_10.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_failingSince_10)
}
else throw new TypeError("The value of '#/properties/data/items/properties/failingSince' does not match schema definition.")
} else {
throw new Error('"failingSince" is required!')
}
const value_previousSecretExpiresAt_11 = obj["previousSecretExpiresAt"]
if (value_previousSecretExpiresAt_11 !== undefined) {
json += ",\"previousSecretExpiresAt\":"
if (value_previousSecretExpiresAt_11 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_previousSecretExpiresAt_11 === "string" ||
value_previousSecretExpiresAt_11 === null ||
value_previousSecretExpiresAt_11 instanceof Date ||
value_previousSecretExpiresAt_11 instanceof RegExp ||
(
typeof value_previousSecretExpiresAt_11 === "object" &&
typeof value_previousSecretExpiresAt_11.toString === "function" &&
value_previousSecretExpiresAt_11.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_previousSecretExpiresAt_11)
}
else throw new TypeError("The value of '#/properties/data/items/properties/previousSecretExpiresAt' does not match schema definition.")
} else {
throw new Error('"previousSecretExpiresAt" is required!')
}
const value_createdAt_12 = obj["createdAt"]
if (value_createdAt_12 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_12)
} else {
throw new Error('"createdAt" is required!')
}
const value_updatedAt_13 = obj["updatedAt"]
if (value_updatedAt_13 !== undefined) {
json += ",\"updatedAt\":"
json += asDateTime(value_updatedAt_13)
} else {
throw new Error('"updatedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous1 (obj) {
// "#/properties/data"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous2(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous2(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/meta"
function anonymous4 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_page_16 = obj["page"]
if (value_page_16 !== undefined) {
json += "{\"page\":"
if (value_page_16 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_page_16) || value_page_16 === null) {
json += asInteger(value_page_16)
}
else throw new TypeError("The value of '#/properties/meta/properties/page' does not match schema definition.")
} else {
throw new Error('"page" is required!')
}
const value_perPage_17 = obj["perPage"]
if (value_perPage_17 !== undefined) {
json += ",\"perPage\":"
json += asInteger(value_perPage_17)
} else {
throw new Error('"perPage" is required!')
}
const value_total_18 = obj["total"]
if (value_total_18 !== undefined) {
json += ",\"total\":"
json += asInteger(value_total_18)
} else {
throw new Error('"total" is required!')
}
const value_totalPages_19 = obj["totalPages"]
if (value_totalPages_19 !== undefined) {
json += ",\"totalPages\":"
json += asInteger(value_totalPages_19)
} else {
throw new Error('"totalPages" is required!')
}
const value_nextCursor_20 = obj["nextCursor"]
if (value_nextCursor_20 !== undefined) {
json += ",\"nextCursor\":"
if (value_nextCursor_20 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_nextCursor_20 === "string" ||
value_nextCursor_20 === null ||
value_nextCursor_20 instanceof Date ||
value_nextCursor_20 instanceof RegExp ||
(
typeof value_nextCursor_20 === "object" &&
typeof value_nextCursor_20.toString === "function" &&
value_nextCursor_20.toString !== Object.prototype.toString
)
) {
if (typeof value_nextCursor_20 !== 'string') {
if (value_nextCursor_20 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_nextCursor_20 instanceof Date) {
json += JSON_STR_QUOTE + value_nextCursor_20.toISOString() + JSON_STR_QUOTE
} else if (value_nextCursor_20 instanceof RegExp) {
json += asString(value_nextCursor_20.source)
} else {
json += asString(value_nextCursor_20.toString())
}
} else {
json += asString(value_nextCursor_20)
}
}
else throw new TypeError("The value of '#/properties/meta/properties/nextCursor' does not match schema definition.")
} else {
throw new Error('"nextCursor" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_meta_14 = obj["meta"]
if (value_meta_14 !== undefined) {
json += ",\"meta\":"
json += anonymous4(value_meta_14)
} else {
throw new Error('"meta" is required!')
}
const value_error_21 = obj["error"]
if (value_error_21 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_22 = obj["requestId"]
if (value_requestId_22 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_22 !== 'string') {
if (value_requestId_22 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_22 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_22.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_22 instanceof RegExp) {
json += asString(value_requestId_22.source)
} else {
json += asString(value_requestId_22.toString())
}
} else {
json += asString(value_requestId_22)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_23 = obj["timestamp"]
if (value_timestamp_23 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_23)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response27: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
function anonymous2 (obj) {
// "#/properties/data/properties/eventTypes"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/properties/eventTypes' does not match schema definition.")
}
const arrayLength = obj.length
if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
return asPlainStringArray(obj, arrayLength)
}
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_url_5 = obj["url"]
if (value_url_5 !== undefined) {
json += ",\"url\":"
if (typeof value_url_5 !== 'string') {
if (value_url_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_url_5 instanceof Date) {
json += JSON_STR_QUOTE + value_url_5.toISOString() + JSON_STR_QUOTE
} else if (value_url_5 instanceof RegExp) {
json += asString(value_url_5.source)
} else {
json += asString(value_url_5.toString())
}
} else {
json += asString(value_url_5)
}
} else {
throw new Error('"url" is required!')
}
const value_description_6 = obj["description"]
if (value_description_6 !== undefined) {
json += ",\"description\":"
if (typeof value_description_6 !== 'string') {
if (value_description_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_description_6 instanceof Date) {
json += JSON_STR_QUOTE + value_description_6.toISOString() + JSON_STR_QUOTE
} else if (value_description_6 instanceof RegExp) {
json += asString(value_description_6.source)
} else {
json += asString(value_description_6.toString())
}
} else {
json += asString(value_description_6)
}
} else {
throw new Error('"description" is required!')
}
const value_eventTypes_7 = obj["eventTypes"]
if (value_eventTypes_7 !== undefined) {
json += ",\"eventTypes\":"
json += anonymous2(value_eventTypes_7)
} else {
throw new Error('"eventTypes" is required!')
}
const value_enabled_8 = obj["enabled"]
if (value_enabled_8 !== undefined) {
json += ",\"enabled\":"
json += asBoolean(value_enabled_8)
} else {
throw new Error('"enabled" is required!')
}
const value_disabledReason_9 = obj["disabledReason"]
if (value_disabledReason_9 !== undefined) {
json += ",\"disabledReason\":"
if (value_disabledReason_9 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_disabledReason_9 === "string" ||
value_disabledReason_9 === null ||
value_disabledReason_9 instanceof Date ||
value_disabledReason_9 instanceof RegExp ||
(
typeof value_disabledReason_9 === "object" &&
typeof value_disabledReason_9.toString === "function" &&
value_disabledReason_9.toString !== Object.prototype.toString
)
) {
if (typeof value_disabledReason_9 !== 'string') {
if (value_disabledReason_9 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_disabledReason_9 instanceof Date) {
json += JSON_STR_QUOTE + value_disabledReason_9.toISOString() + JSON_STR_QUOTE
} else if (value_disabledReason_9 instanceof RegExp) {
json += asString(value_disabledReason_9.source)
} else {
json += asString(value_disabledReason_9.toString())
}
} else {
json += asString(value_disabledReason_9)
}
}
else throw new TypeError("The value of '#/properties/data/properties/disabledReason' does not match schema definition.")
} else {
throw new Error('"disabledReason" is required!')
}
const value_failingSince_10 = obj["failingSince"]
if (value_failingSince_10 !== undefined) {
json += ",\"failingSince\":"
if (value_failingSince_10 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_failingSince_10 === "string" ||
value_failingSince_10 === null ||
value_failingSince_10 instanceof Date ||
value_failingSince_10 instanceof RegExp ||
(
typeof value_failingSince_10 === "object" &&
typeof value_failingSince_10.toString === "function" &&
value_failingSince_10.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_failingSince_10)
}
else throw new TypeError("The value of '#/properties/data/properties/failingSince' does not match schema definition.")
} else {
throw new Error('"failingSince" is required!')
}
const value_previousSecretExpiresAt_11 = obj["previousSecretExpiresAt"]
if (value_previousSecretExpiresAt_11 !== undefined) {
json += ",\"previousSecretExpiresAt\":"
if (value_previousSecretExpiresAt_11 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_previousSecretExpiresAt_11 === "string" ||
value_previousSecretExpiresAt_11 === null ||
value_previousSecretExpiresAt_11 instanceof Date ||
value_previousSecretExpiresAt_11 instanceof RegExp ||
(
typeof value_previousSecretExpiresAt_11 === "object" &&
typeof value_previousSecretExpiresAt_11.toString === "function" &&
value_previousSecretExpiresAt_11.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_previousSecretExpiresAt_11)
}
else throw new TypeError("The value of '#/properties/data/properties/previousSecretExpiresAt' does not match schema definition.")
} else {
throw new Error('"previousSecretExpiresAt" is required!')
}
const value_createdAt_12 = obj["createdAt"]
if (value_createdAt_12 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_12)
} else {
throw new Error('"createdAt" is required!')
}
const value_updatedAt_13 = obj["updatedAt"]
if (value_updatedAt_13 !== undefined) {
json += ",\"updatedAt\":"
json += asDateTime(value_updatedAt_13)
} else {
throw new Error('"updatedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_14 = obj["error"]
if (value_error_14 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_15 = obj["requestId"]
if (value_requestId_15 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_15 !== 'string') {
if (value_requestId_15 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_15 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_15.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_15 instanceof RegExp) {
json += asString(value_requestId_15.source)
} else {
json += asString(value_requestId_15.toString())
}
} else {
json += asString(value_requestId_15)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_16 = obj["timestamp"]
if (value_timestamp_16 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_16)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response28: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
function anonymous3 (obj) {
// "#/properties/data/properties/endpoint/properties/eventTypes"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/properties/endpoint/properties/eventTypes' does not match schema definition.")
}
const arrayLength = obj.length
if (typeof arrayLength === 'number' && arrayLength >= 8 && Number.isInteger(arrayLength) && arrayLength <= 0xffffffff) {
return asPlainStringArray(obj, arrayLength)
}
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
if (typeof value !== 'string') {
if (value === null) {
json += JSON_STR_EMPTY_STRING
} else if (value instanceof Date) {
json += JSON_STR_QUOTE + value.toISOString() + JSON_STR_QUOTE
} else if (value instanceof RegExp) {
json += asString(value.source)
} else {
json += asString(value.toString())
}
} else {
json += asString(value)
}
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/data/properties/endpoint"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_6 = obj["id"]
if (value_id_6 !== undefined) {
json += "{\"id\":"
if (typeof value_id_6 !== 'string') {
if (value_id_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_6 instanceof Date) {
json += JSON_STR_QUOTE + value_id_6.toISOString() + JSON_STR_QUOTE
} else if (value_id_6 instanceof RegExp) {
json += asString(value_id_6.source)
} else {
json += asString(value_id_6.toString())
}
} else {
json += asString(value_id_6)
}
} else {
throw new Error('"id" is required!')
}
const value_url_7 = obj["url"]
if (value_url_7 !== undefined) {
json += ",\"url\":"
if (typeof value_url_7 !== 'string') {
if (value_url_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_url_7 instanceof Date) {
json += JSON_STR_QUOTE + value_url_7.toISOString() + JSON_STR_QUOTE
} else if (value_url_7 instanceof RegExp) {
json += asString(value_url_7.source)
} else {
json += asString(value_url_7.toString())
}
} else {
json += asString(value_url_7)
}
} else {
throw new Error('"url" is required!')
}
const value_description_8 = obj["description"]
if (value_description_8 !== undefined) {
json += ",\"description\":"
if (typeof value_description_8 !== 'string') {
if (value_description_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_description_8 instanceof Date) {
json += JSON_STR_QUOTE + value_description_8.toISOString() + JSON_STR_QUOTE
} else if (value_description_8 instanceof RegExp) {
json += asString(value_description_8.source)
} else {
json += asString(value_description_8.toString())
}
} else {
json += asString(value_description_8)
}
} else {
throw new Error('"description" is required!')
}
const value_eventTypes_9 = obj["eventTypes"]
if (value_eventTypes_9 !== undefined) {
json += ",\"eventTypes\":"
json += anonymous3(value_eventTypes_9)
} else {
throw new Error('"eventTypes" is required!')
}
const value_enabled_10 = obj["enabled"]
if (value_enabled_10 !== undefined) {
json += ",\"enabled\":"
json += asBoolean(value_enabled_10)
} else {
throw new Error('"enabled" is required!')
}
const value_disabledReason_11 = obj["disabledReason"]
if (value_disabledReason_11 !== undefined) {
json += ",\"disabledReason\":"
if (value_disabledReason_11 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_disabledReason_11 === "string" ||
value_disabledReason_11 === null ||
value_disabledReason_11 instanceof Date ||
value_disabledReason_11 instanceof RegExp ||
(
typeof value_disabledReason_11 === "object" &&
typeof value_disabledReason_11.toString === "function" &&
value_disabledReason_11.toString !== Object.prototype.toString
)
) {
if (typeof value_disabledReason_11 !== 'string') {
if (value_disabledReason_11 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_disabledReason_11 instanceof Date) {
json += JSON_STR_QUOTE + value_disabledReason_11.toISOString() + JSON_STR_QUOTE
} else if (value_disabledReason_11 instanceof RegExp) {
json += asString(value_disabledReason_11.source)
} else {
json += asString(value_disabledReason_11.toString())
}
} else {
json += asString(value_disabledReason_11)
}
}
else throw new TypeError("The value of '#/properties/data/properties/endpoint/properties/disabledReason' does not match schema definition.")
} else {
throw new Error('"disabledReason" is required!')
}
const value_failingSince_12 = obj["failingSince"]
if (value_failingSince_12 !== undefined) {
json += ",\"failingSince\":"
if (value_failingSince_12 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_failingSince_12 === "string" ||
value_failingSince_12 === null ||
value_failingSince_12 instanceof Date ||
value_failingSince_12 instanceof RegExp ||
(
typeof value_failingSince_12 === "object" &&
typeof value_failingSince_12.toString === "function" &&
value_failingSince_12.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_failingSince_12)
}
else throw new TypeError("The value of '#/properties/data/properties/endpoint/properties/failingSince' does not match schema definition.")
} else {
throw new Error('"failingSince" is required!')
}
const value_previousSecretExpiresAt_13 = obj["previousSecretExpiresAt"]
if (value_previousSecretExpiresAt_13 !== undefined) {
json += ",\"previousSecretExpiresAt\":"
if (value_previousSecretExpiresAt_13 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_previousSecretExpiresAt_13 === "string" ||
value_previousSecretExpiresAt_13 === null ||
value_previousSecretExpiresAt_13 instanceof Date ||
value_previousSecretExpiresAt_13 instanceof RegExp ||
(
typeof value_previousSecretExpiresAt_13 === "object" &&
typeof value_previousSecretExpiresAt_13.toString === "function" &&
value_previousSecretExpiresAt_13.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_previousSecretExpiresAt_13)
}
else throw new TypeError("The value of '#/properties/data/properties/endpoint/properties/previousSecretExpiresAt' does not match schema definition.")
} else {
throw new Error('"previousSecretExpiresAt" is required!')
}
const value_createdAt_14 = obj["createdAt"]
if (value_createdAt_14 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_14)
} else {
throw new Error('"createdAt" is required!')
}
const value_updatedAt_15 = obj["updatedAt"]
if (value_updatedAt_15 !== undefined) {
json += ",\"updatedAt\":"
json += asDateTime(value_updatedAt_15)
} else {
throw new Error('"updatedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_endpoint_4 = obj["endpoint"]
if (value_endpoint_4 !== undefined) {
json += "{\"endpoint\":"
json += anonymous2(value_endpoint_4)
} else {
throw new Error('"endpoint" is required!')
}
const value_secret_16 = obj["secret"]
if (value_secret_16 !== undefined) {
json += ",\"secret\":"
if (value_secret_16 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_secret_16 === "string" ||
value_secret_16 === null ||
value_secret_16 instanceof Date ||
value_secret_16 instanceof RegExp ||
(
typeof value_secret_16 === "object" &&
typeof value_secret_16.toString === "function" &&
value_secret_16.toString !== Object.prototype.toString
)
) {
if (typeof value_secret_16 !== 'string') {
if (value_secret_16 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_secret_16 instanceof Date) {
json += JSON_STR_QUOTE + value_secret_16.toISOString() + JSON_STR_QUOTE
} else if (value_secret_16 instanceof RegExp) {
json += asString(value_secret_16.source)
} else {
json += asString(value_secret_16.toString())
}
} else {
json += asString(value_secret_16)
}
}
else throw new TypeError("The value of '#/properties/data/properties/secret' does not match schema definition.")
} else {
throw new Error('"secret" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_17 = obj["error"]
if (value_error_17 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_18 = obj["requestId"]
if (value_requestId_18 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_18 !== 'string') {
if (value_requestId_18 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_18 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_18.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_18 instanceof RegExp) {
json += asString(value_requestId_18.source)
} else {
json += asString(value_requestId_18.toString())
}
} else {
json += asString(value_requestId_18)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_19 = obj["timestamp"]
if (value_timestamp_19 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_19)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response29: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/items/properties/attempts/items"
function anonymous4 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_number_13 = obj["number"]
if (value_number_13 !== undefined) {
json += "{\"number\":"
json += asInteger(value_number_13)
} else {
throw new Error('"number" is required!')
}
const value_attemptedAt_14 = obj["attemptedAt"]
if (value_attemptedAt_14 !== undefined) {
json += ",\"attemptedAt\":"
json += asDateTime(value_attemptedAt_14)
} else {
throw new Error('"attemptedAt" is required!')
}
const value_durationMs_15 = obj["durationMs"]
if (value_durationMs_15 !== undefined) {
json += ",\"durationMs\":"
json += asInteger(value_durationMs_15)
} else {
throw new Error('"durationMs" is required!')
}
const value_statusCode_16 = obj["statusCode"]
if (value_statusCode_16 !== undefined) {
json += ",\"statusCode\":"
if (value_statusCode_16 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_statusCode_16) || value_statusCode_16 === null) {
json += asInteger(value_statusCode_16)
}
else throw new TypeError("The value of '#/properties/data/items/properties/attempts/items/properties/statusCode' does not match schema definition.")
} else {
throw new Error('"statusCode" is required!')
}
const value_error_17 = obj["error"]
if (value_error_17 !== undefined) {
json += ",\"error\":"
if (value_error_17 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_error_17 === "string" ||
value_error_17 === null ||
value_error_17 instanceof Date ||
value_error_17 instanceof RegExp ||
(
typeof value_error_17 === "object" &&
typeof value_error_17.toString === "function" &&
value_error_17.toString !== Object.prototype.toString
)
) {
if (typeof value_error_17 !== 'string') {
if (value_error_17 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_error_17 instanceof Date) {
json += JSON_STR_QUOTE + value_error_17.toISOString() + JSON_STR_QUOTE
} else if (value_error_17 instanceof RegExp) {
json += asString(value_error_17.source)
} else {
json += asString(value_error_17.toString())
}
} else {
json += asString(value_error_17)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/attempts/items/properties/error' does not match schema definition.")
} else {
throw new Error('"error" is required!')
}
const value_responseBody_18 = obj["responseBody"]
if (value_responseBody_18 !== undefined) {
json += ",\"responseBody\":"
if (typeof value_responseBody_18 !== 'string') {
if (value_responseBody_18 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_responseBody_18 instanceof Date) {
json += JSON_STR_QUOTE + value_responseBody_18.toISOString() + JSON_STR_QUOTE
} else if (value_responseBody_18 instanceof RegExp) {
json += asString(value_responseBody_18.source)
} else {
json += asString(value_responseBody_18.toString())
}
} else {
json += asString(value_responseBody_18)
}
} else {
throw new Error('"responseBody" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous3 (obj) {
// "#/properties/data/items/properties/attempts"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data/items/properties/attempts' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous4(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous4(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/data/items"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_endpointId_5 = obj["endpointId"]
if (value_endpointId_5 !== undefined) {
json += ",\"endpointId\":"
if (typeof value_endpointId_5 !== 'string') {
if (value_endpointId_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_endpointId_5 instanceof Date) {
json += JSON_STR_QUOTE + value_endpointId_5.toISOString() + JSON_STR_QUOTE
} else if (value_endpointId_5 instanceof RegExp) {
json += asString(value_endpointId_5.source)
} else {
json += asString(value_endpointId_5.toString())
}
} else {
json += asString(value_endpointId_5)
}
} else {
throw new Error('"endpointId" is required!')
}
const value_eventId_6 = obj["eventId"]
if (value_eventId_6 !== undefined) {
json += ",\"eventId\":"
if (typeof value_eventId_6 !== 'string') {
if (value_eventId_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_eventId_6 instanceof Date) {
json += JSON_STR_QUOTE + value_eventId_6.toISOString() + JSON_STR_QUOTE
} else if (value_eventId_6 instanceof RegExp) {
json += asString(value_eventId_6.source)
} else {
json += asString(value_eventId_6.toString())
}
} else {
json += asString(value_eventId_6)
}
} else {
throw new Error('"eventId" is required!')
}
const value_eventType_7 = obj["eventType"]
if (value_eventType_7 !== undefined) {
json += ",\"eventType\":"
if (typeof value_eventType_7 !== 'string') {
if (value_eventType_7 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_eventType_7 instanceof Date) {
json += JSON_STR_QUOTE + value_eventType_7.toISOString() + JSON_STR_QUOTE
} else if (value_eventType_7 instanceof RegExp) {
json += asString(value_eventType_7.source)
} else {
json += asString(value_eventType_7.toString())
}
} else {
json += asString(value_eventType_7)
}
} else {
throw new Error('"eventType" is required!')
}
const value_orderId_8 = obj["orderId"]
if (value_orderId_8 !== undefined) {
json += ",\"orderId\":"
if (typeof value_orderId_8 !== 'string') {
if (value_orderId_8 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_orderId_8 instanceof Date) {
json += JSON_STR_QUOTE + value_orderId_8.toISOString() + JSON_STR_QUOTE
} else if (value_orderId_8 instanceof RegExp) {
json += asString(value_orderId_8.source)
} else {
json += asString(value_orderId_8.toString())
}
} else {
json += asString(value_orderId_8)
}
} else {
throw new Error('"orderId" is required!')
}
const value_sequence_9 = obj["sequence"]
if (value_sequence_9 !== undefined) {
json += ",\"sequence\":"
json += asInteger(value_sequence_9)
} else {
throw new Error('"sequence" is required!')
}
const value_status_10 = obj["status"]
if (value_status_10 !== undefined) {
json += ",\"status\":"
if (typeof value_status_10 !== 'string') {
if (value_status_10 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_status_10 instanceof Date) {
json += JSON_STR_QUOTE + value_status_10.toISOString() + JSON_STR_QUOTE
} else if (value_status_10 instanceof RegExp) {
json += asString(value_status_10.source)
} else {
json += asString(value_status_10.toString())
}
} else {
json += asString(value_status_10)
}
} else {
throw new Error('"status" is required!')
}
const value_attempts_11 = obj["attempts"]
if (value_attempts_11 !== undefined) {
json += ",\"attempts\":"
json += anonymous3(value_attempts_11)
} else {
throw new Error('"attempts" is required!')
}
const value_nextAttemptAt_19 = obj["nextAttemptAt"]
if (value_nextAttemptAt_19 !== undefined) {
json += ",\"nextAttemptAt\":"
if (value_nextAttemptAt_19 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_nextAttemptAt_19 === "string" ||
value_nextAttemptAt_19 === null ||
value_nextAttemptAt_19 instanceof Date ||
value_nextAttemptAt_19 instanceof RegExp ||
(
typeof value_nextAttemptAt_19 === "object" &&
typeof value_nextAttemptAt_19.toString === "function" &&
value_nextAttemptAt_19.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_nextAttemptAt_19)
}
else throw new TypeError("The value of '#/properties/data/items/properties/nextAttemptAt' does not match schema definition.")
} else {
throw new Error('"nextAttemptAt" is required!')
}
const value_createdAt_20 = obj["createdAt"]
if (value_createdAt_20 !== undefined) {
json += ",\"createdAt\":"
json += asDateTime(value_createdAt_20)
} else {
throw new Error('"createdAt" is required!')
}
const value_finishedAt_21 = obj["finishedAt"]
if (value_finishedAt_21 !== undefined) {
json += ",\"finishedAt\":"
if (value_finishedAt_21 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_finishedAt_21 === "string" ||
value_finishedAt_21 === null ||
value_finishedAt_21 instanceof Date ||
value_finishedAt_21 instanceof RegExp ||
(
typeof value_finishedAt_21 === "object" &&
typeof value_finishedAt_21.toString === "function" &&
value_finishedAt_21.toString !== Object.prototype.toString
)
) {
json += asDateTime(value_finishedAt_21)
}
else throw new TypeError("The value of '#/properties/data/items/properties/finishedAt' does not match schema definition.")
} else {
throw new Error('"finishedAt" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous1 (obj) {
// "#/properties/data"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous2(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous2(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/meta"
function anonymous5 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_page_24 = obj["page"]
if (value_page_24 !== undefined) {
json += "{\"page\":"
if (value_page_24 === null) {
json += JSON_STR_NULL
}
else if(Number.isInteger(value_page_24) || value_page_24 === null) {
json += asInteger(value_page_24)
}
else throw new TypeError("The value of '#/properties/meta/properties/page' does not match schema definition.")
} else {
throw new Error('"page" is required!')
}
const value_perPage_25 = obj["perPage"]
if (value_perPage_25 !== undefined) {
json += ",\"perPage\":"
json += asInteger(value_perPage_25)
} else {
throw new Error('"perPage" is required!')
}
const value_total_26 = obj["total"]
if (value_total_26 !== undefined) {
json += ",\"total\":"
json += asInteger(value_total_26)
} else {
throw new Error('"total" is required!')
}
const value_totalPages_27 = obj["totalPages"]
if (value_totalPages_27 !== undefined) {
json += ",\"totalPages\":"
json += asInteger(value_totalPages_27)
} else {
throw new Error('"totalPages" is required!')
}
const value_nextCursor_28 = obj["nextCursor"]
if (value_nextCursor_28 !== undefined) {
json += ",\"nextCursor\":"
if (value_nextCursor_28 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_nextCursor_28 === "string" ||
value_nextCursor_28 === null ||
value_nextCursor_28 instanceof Date ||
value_nextCursor_28 instanceof RegExp ||
(
typeof value_nextCursor_28 === "object" &&
typeof value_nextCursor_28.toString === "function" &&
value_nextCursor_28.toString !== Object.prototype.toString
)
) {
if (typeof value_nextCursor_28 !== 'string') {
if (value_nextCursor_28 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_nextCursor_28 instanceof Date) {
json += JSON_STR_QUOTE + value_nextCursor_28.toISOString() + JSON_STR_QUOTE
} else if (value_nextCursor_28 instanceof RegExp) {
json += asString(value_nextCursor_28.source)
} else {
json += asString(value_nextCursor_28.toString())
}
} else {
json += asString(value_nextCursor_28)
}
}
else throw new TypeError("The value of '#/properties/meta/properties/nextCursor' does not match schema definition.")
} else {
throw new Error('"nextCursor" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_meta_22 = obj["meta"]
if (value_meta_22 !== undefined) {
json += ",\"meta\":"
json += anonymous5(value_meta_22)
} else {
throw new Error('"meta" is required!')
}
const value_error_29 = obj["error"]
if (value_error_29 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_30 = obj["requestId"]
if (value_requestId_30 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_30 !== 'string') {
if (value_requestId_30 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_30 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_30.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_30 instanceof RegExp) {
json += asString(value_requestId_30.source)
} else {
json += asString(value_requestId_30.toString())
}
} else {
json += asString(value_requestId_30)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_31 = obj["timestamp"]
if (value_timestamp_31 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_31)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response30: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data"
function anonymous1 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_deliveries_4 = obj["deliveries"]
if (value_deliveries_4 !== undefined) {
json += "{\"deliveries\":"
json += asInteger(value_deliveries_4)
} else {
throw new Error('"deliveries" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_error_5 = obj["error"]
if (value_error_5 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_6 = obj["requestId"]
if (value_requestId_6 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_6 !== 'string') {
if (value_requestId_6 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_6 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_6.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_6 instanceof RegExp) {
json += asString(value_requestId_6.source)
} else {
json += asString(value_requestId_6.toString())
}
} else {
json += asString(value_requestId_6)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_7 = obj["timestamp"]
if (value_timestamp_7 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_7)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
response31: (() => {
const module = {};
'use strict'
const Serializer = require('fast-json-stringify/lib/serializer')
const serializerState = {"mode":"standalone","inlineValidators":true}
const serializer = Serializer.restoreFromState(serializerState)
const validator = null
module.exports = function anonymous(validator,serializer
) {
const {
asString,
asNumber,
asBoolean,
asDateTime,
asDate,
asTime,
asUnsafeString,
asPlainStringArray
} = serializer
const asInteger = serializer.asInteger.bind(serializer)
const JSON_STR_BEGIN_OBJECT = '{'
const JSON_STR_END_OBJECT = '}'
const JSON_STR_BEGIN_ARRAY = '['
const JSON_STR_END_ARRAY = ']'
const JSON_STR_COMMA = ','
const JSON_STR_COLONS = ':'
const JSON_STR_QUOTE = '"'
const JSON_STR_EMPTY_OBJECT = JSON_STR_BEGIN_OBJECT + JSON_STR_END_OBJECT
const JSON_STR_EMPTY_ARRAY = JSON_STR_BEGIN_ARRAY + JSON_STR_END_ARRAY
const JSON_STR_EMPTY_STRING = JSON_STR_QUOTE + JSON_STR_QUOTE
const JSON_STR_NULL = 'null'
// "#/properties/data/items/properties/data/properties/refund"
function anonymous4 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_23 = obj["id"]
if (value_id_23 !== undefined) {
json += "{\"id\":"
if (typeof value_id_23 !== 'string') {
if (value_id_23 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_23 instanceof Date) {
json += JSON_STR_QUOTE + value_id_23.toISOString() + JSON_STR_QUOTE
} else if (value_id_23 instanceof RegExp) {
json += asString(value_id_23.source)
} else {
json += asString(value_id_23.toString())
}
} else {
json += asString(value_id_23)
}
} else {
throw new Error('"id" is required!')
}
const value_amountMinor_24 = obj["amountMinor"]
if (value_amountMinor_24 !== undefined) {
json += ",\"amountMinor\":"
json += asInteger(value_amountMinor_24)
} else {
throw new Error('"amountMinor" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#/properties/data/items/properties/data"
function anonymous3 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_orderId_10 = obj["orderId"]
if (value_orderId_10 !== undefined) {
json += "{\"orderId\":"
if (typeof value_orderId_10 !== 'string') {
if (value_orderId_10 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_orderId_10 instanceof Date) {
json += JSON_STR_QUOTE + value_orderId_10.toISOString() + JSON_STR_QUOTE
} else if (value_orderId_10 instanceof RegExp) {
json += asString(value_orderId_10.source)
} else {
json += asString(value_orderId_10.toString())
}
} else {
json += asString(value_orderId_10)
}
} else {
throw new Error('"orderId" is required!')
}
const value_orderNumber_11 = obj["orderNumber"]
if (value_orderNumber_11 !== undefined) {
json += ",\"orderNumber\":"
if (typeof value_orderNumber_11 !== 'string') {
if (value_orderNumber_11 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_orderNumber_11 instanceof Date) {
json += JSON_STR_QUOTE + value_orderNumber_11.toISOString() + JSON_STR_QUOTE
} else if (value_orderNumber_11 instanceof RegExp) {
json += asString(value_orderNumber_11.source)
} else {
json += asString(value_orderNumber_11.toString())
}
} else {
json += asString(value_orderNumber_11)
}
} else {
throw new Error('"orderNumber" is required!')
}
const value_userId_12 = obj["userId"]
if (value_userId_12 !== undefined) {
json += ",\"userId\":"
if (typeof value_userId_12 !== 'string') {
if (value_userId_12 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_userId_12 instanceof Date) {
json += JSON_STR_QUOTE + value_userId_12.toISOString() + JSON_STR_QUOTE
} else if (value_userId_12 instanceof RegExp) {
json += asString(value_userId_12.source)
} else {
json += asString(value_userId_12.toString())
}
} else {
json += asString(value_userId_12)
}
} else {
throw new Error('"userId" is required!')
}
const value_status_13 = obj["status"]
if (value_status_13 !== undefined) {
json += ",\"status\":"
if (typeof value_status_13 !== 'string') {
if (value_status_13 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_status_13 instanceof Date) {
json += JSON_STR_QUOTE + value_status_13.toISOString() + JSON_STR_QUOTE
} else if (value_status_13 instanceof RegExp) {
json += asString(value_status_13.source)
} else {
json += asString(value_status_13.toString())
}
} else {
json += asString(value_status_13)
}
} else {
throw new Error('"status" is required!')
}
const value_previousStatus_14 = obj["previousStatus"]
if (value_previousStatus_14 !== undefined) {
json += ",\"previousStatus\":"
if (value_previousStatus_14 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_previousStatus_14 === "string" ||
value_previousStatus_14 === null ||
value_previousStatus_14 instanceof Date ||
value_previousStatus_14 instanceof RegExp ||
(
typeof value_previousStatus_14 === "object" &&
typeof value_previousStatus_14.toString === "function" &&
value_previousStatus_14.toString !== Object.prototype.toString
)
) {
if (typeof value_previousStatus_14 !== 'string') {
if (value_previousStatus_14 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_previousStatus_14 instanceof Date) {
json += JSON_STR_QUOTE + value_previousStatus_14.toISOString() + JSON_STR_QUOTE
} else if (value_previousStatus_14 instanceof RegExp) {
json += asString(value_previousStatus_14.source)
} else {
json += asString(value_previousStatus_14.toString())
}
} else {
json += asString(value_previousStatus_14)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/data/properties/previousStatus' does not match schema definition.")
} else {
throw new Error('"previousStatus" is required!')
}
const value_paymentStatus_15 = obj["paymentStatus"]
if (value_paymentStatus_15 !== undefined) {
json += ",\"paymentStatus\":"
if (typeof value_paymentStatus_15 !== 'string') {
if (value_paymentStatus_15 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_paymentStatus_15 instanceof Date) {
json += JSON_STR_QUOTE + value_paymentStatus_15.toISOString() + JSON_STR_QUOTE
} else if (value_paymentStatus_15 instanceof RegExp) {
json += asString(value_paymentStatus_15.source)
} else {
json += asString(value_paymentStatus_15.toString())
}
} else {
json += asString(value_paymentStatus_15)
}
} else {
throw new Error('"paymentStatus" is required!')
}
const value_currency_16 = obj["currency"]
if (value_currency_16 !== undefined) {
json += ",\"currency\":"
if (typeof value_currency_16 !== 'string') {
if (value_currency_16 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_currency_16 instanceof Date) {
json += JSON_STR_QUOTE + value_currency_16.toISOString() + JSON_STR_QUOTE
} else if (value_currency_16 instanceof RegExp) {
json += asString(value_currency_16.source)
} else {
json += asString(value_currency_16.toString())
}
} else {
json += asString(value_currency_16)
}
} else {
throw new Error('"currency" is required!')
}
const value_totalMinor_17 = obj["totalMinor"]
if (value_totalMinor_17 !== undefined) {
json += ",\"totalMinor\":"
json += asInteger(value_totalMinor_17)
} else {
throw new Error('"totalMinor" is required!')
}
const value_refundedMinor_18 = obj["refundedMinor"]
if (value_refundedMinor_18 !== undefined) {
json += ",\"refundedMinor\":"
json += asInteger(value_refundedMinor_18)
} else {
throw new Error('"refundedMinor" is required!')
}
const value_reason_19 = obj["reason"]
if (value_reason_19 !== undefined) {
json += ",\"reason\":"
if (value_reason_19 === null) {
json += JSON_STR_NULL
}
else if(
typeof value_reason_19 === "string" ||
value_reason_19 === null ||
value_reason_19 instanceof Date ||
value_reason_19 instanceof RegExp ||
(
typeof value_reason_19 === "object" &&
typeof value_reason_19.toString === "function" &&
value_reason_19.toString !== Object.prototype.toString
)
) {
if (typeof value_reason_19 !== 'string') {
if (value_reason_19 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_reason_19 instanceof Date) {
json += JSON_STR_QUOTE + value_reason_19.toISOString() + JSON_STR_QUOTE
} else if (value_reason_19 instanceof RegExp) {
json += asString(value_reason_19.source)
} else {
json += asString(value_reason_19.toString())
}
} else {
json += asString(value_reason_19)
}
}
else throw new TypeError("The value of '#/properties/data/items/properties/data/properties/reason' does not match schema definition.")
} else {
throw new Error('"reason" is required!')
}
const value_version_20 = obj["version"]
if (value_version_20 !== undefined) {
json += ",\"version\":"
json += asInteger(value_version_20)
} else {
throw new Error('"version" is required!')
}
const value_refund_21 = obj["refund"]
if (value_refund_21 !== undefined) {
json += ",\"refund\":"
json += anonymous4(value_refund_21)
}
return json + JSON_STR_END_OBJECT
}
// "#/properties/data/items"
function anonymous2 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_id_4 = obj["id"]
if (value_id_4 !== undefined) {
json += "{\"id\":"
if (typeof value_id_4 !== 'string') {
if (value_id_4 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_id_4 instanceof Date) {
json += JSON_STR_QUOTE + value_id_4.toISOString() + JSON_STR_QUOTE
} else if (value_id_4 instanceof RegExp) {
json += asString(value_id_4.source)
} else {
json += asString(value_id_4.toString())
}
} else {
json += asString(value_id_4)
}
} else {
throw new Error('"id" is required!')
}
const value_type_5 = obj["type"]
if (value_type_5 !== undefined) {
json += ",\"type\":"
if (typeof value_type_5 !== 'string') {
if (value_type_5 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_type_5 instanceof Date) {
json += JSON_STR_QUOTE + value_type_5.toISOString() + JSON_STR_QUOTE
} else if (value_type_5 instanceof RegExp) {
json += asString(value_type_5.source)
} else {
json += asString(value_type_5.toString())
}
} else {
json += asString(value_type_5)
}
} else {
throw new Error('"type" is required!')
}
const value_timestamp_6 = obj["timestamp"]
if (value_timestamp_6 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_6)
} else {
throw new Error('"timestamp" is required!')
}
const value_sequence_7 = obj["sequence"]
if (value_sequence_7 !== undefined) {
json += ",\"sequence\":"
json += asInteger(value_sequence_7)
} else {
throw new Error('"sequence" is required!')
}
const value_data_8 = obj["data"]
if (value_data_8 !== undefined) {
json += ",\"data\":"
json += anonymous3(value_data_8)
} else {
throw new Error('"data" is required!')
}
return json + JSON_STR_END_OBJECT
}
function anonymous1 (obj) {
// "#/properties/data"
let json = ''
if (obj === null) return JSON_STR_EMPTY_ARRAY
if (!Array.isArray(obj)) {
throw new TypeError("The value of '#/properties/data' does not match schema definition.")
}
const arrayLength = obj.length
json += JSON_STR_BEGIN_ARRAY
if (arrayLength > 0) {
const value = obj[0]
json += anonymous2(value)
for (let i = 1; i < arrayLength; i++) {
json += JSON_STR_COMMA
const value = obj[i]
json += anonymous2(value)
}
}
return json + JSON_STR_END_ARRAY
}
// "#/properties/meta"
function anonymous5 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_perPage_27 = obj["perPage"]
if (value_perPage_27 !== undefined) {
json += "{\"perPage\":"
json += asInteger(value_perPage_27)
} else {
throw new Error('"perPage" is required!')
}
const value_hasMore_28 = obj["hasMore"]
if (value_hasMore_28 !== undefined) {
json += ",\"hasMore\":"
json += asBoolean(value_hasMore_28)
} else {
throw new Error('"hasMore" is required!')
}
const value_nextCursor_29 = obj["nextCursor"]
if (value_nextCursor_29 !== undefined) {
json += ",\"nextCursor\":"
if (typeof value_nextCursor_29 !== 'string') {
if (value_nextCursor_29 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_nextCursor_29 instanceof Date) {
json += JSON_STR_QUOTE + value_nextCursor_29.toISOString() + JSON_STR_QUOTE
} else if (value_nextCursor_29 instanceof RegExp) {
json += asString(value_nextCursor_29.source)
} else {
json += asString(value_nextCursor_29.toString())
}
} else {
json += asString(value_nextCursor_29)
}
} else {
throw new Error('"nextCursor" is required!')
}
return json + JSON_STR_END_OBJECT
}
// "#"
function anonymous0 (input) {
const obj = (input && typeof input.toJSON === 'function')
? input.toJSON()
: input
if (obj === null) return JSON_STR_EMPTY_OBJECT
let json = ''
const value_success_1 = obj["success"]
if (value_success_1 !== undefined) {
json += "{\"success\":"
json += "true"
} else {
throw new Error('"success" is required!')
}
const value_data_2 = obj["data"]
if (value_data_2 !== undefined) {
json += ",\"data\":"
json += anonymous1(value_data_2)
} else {
throw new Error('"data" is required!')
}
const value_meta_25 = obj["meta"]
if (value_meta_25 !== undefined) {
json += ",\"meta\":"
json += anonymous5(value_meta_25)
} else {
throw new Error('"meta" is required!')
}
const value_error_30 = obj["error"]
if (value_error_30 !== undefined) {
json += ",\"error\":"
json += JSON_STR_NULL
} else {
throw new Error('"error" is required!')
}
const value_requestId_31 = obj["requestId"]
if (value_requestId_31 !== undefined) {
json += ",\"requestId\":"
if (typeof value_requestId_31 !== 'string') {
if (value_requestId_31 === null) {
json += JSON_STR_EMPTY_STRING
} else if (value_requestId_31 instanceof Date) {
json += JSON_STR_QUOTE + value_requestId_31.toISOString() + JSON_STR_QUOTE
} else if (value_requestId_31 instanceof RegExp) {
json += asString(value_requestId_31.source)
} else {
json += asString(value_requestId_31.toString())
}
} else {
json += asString(value_requestId_31)
}
} else {
throw new Error('"requestId" is required!')
}
const value_timestamp_32 = obj["timestamp"]
if (value_timestamp_32 !== undefined) {
json += ",\"timestamp\":"
json += asDateTime(value_timestamp_32)
} else {
throw new Error('"timestamp" is required!')
}
return json + JSON_STR_END_OBJECT
}
const main = anonymous0
return main
}(validator, serializer);
return module.exports;
})(),
};

module.exports = {
  validators: {
    '895f2b8acdfda694dc38f8206ca2b6fa62a9d62be69f814818b16a79e994418f': body.body0,
    '1335f5132c55a513dd2d671bbcf445f6e88835231272b08bd80a758309dab9aa': body.body1,
    'a646e22c04dece1d7dee9574acfc6a1c6801501d24153bbca3443ae5b89d3e1d': body.body2,
    'df8d35fe4a9428ee20c3dc694da51c1d9d79aa0b8edb66bde7983199b39b090c': body.body3,
    'cacf5fb6e1826ae479d67b15455ec08f9df8c5686217947b2de1d53cb765d3db': body.body4,
    '286c6e0949b0732469c8dc94ef7897c9383b0344de7e563f4e20115efca40004': body.body5,
    '7601f87deee4d900cb46dddfa1ff22d21fd9d6a5ffb6c80db74eb729f43f8158': body.body6,
    '10809cfd7c4f711990416133295aff5872587c4bf3fc178f20f95d07714633e2': body.body7,
    '33bfdfa5b8121c1f885b52aae1c03ac98d842c3de29a2201030facfc5531d75c': body.body8,
    'c00c14c51c177c6549f6ef74aa9207880a4c4e2b4cae3729cfad8fea6adc7d85': body.body9,
    'b23d2910fe944b66c8fcaa60a8ff46e3588604ba66d1f496b4d057fdd6e3b5b0': body.body10,
    '4c58a4895f337a2905e64b082a0eba37524c63b22914c16ffa615e1060b5ffd8': body.body11,
    '36490eeb6e3f868541bf1c26fea7dc3a99a1f60b611dea6a33bc217d72dec9fb': body.body12,
    '4be9dbefd04ab391323e25503d2afe650e99b51a6af502dd1033e9fc457f3ccc': body.body13,
    '6f42d5942373fdbfa6002a1b8c48bafaa12c2a610f12b10c0cf0e239481e8d5b': body.body14,
    '40ad9974df4f294b2d2db133c8f0feb9cc917b31e931b7528fc48481da66effa': body.body15,
    '8f7924b3784212fca514d9b28a81dfc53285ef8baddb2e375ebc7b8ec9a54a90': body.body16,
    '27121b3b3394578c00822a2d78d46fcd4847d8f15d34e7ccecda0cfd3ab55255': body.body17,
    '4506dc39756cd08fa05272e573965bd208360aba21babe4b4680c983d07bc3e6': body.body18,
    '3a899280374708843bb2176488047b0c77da68336cbbfc1cb29d5cf21aac573c': text.text0,
    '290dae7f7c8633099d5523a9e184db9849bba46c526d4647791c35a4fb9a4fb4': text.text1,
    '05239b2bef810239966a38369663f2369fe957f1aa986741613765ff05bcb256': text.text2,
    'b4de10897fd88f4a0c1116b98d8ff6418c092ca11089e3b4ecdec84bcc4699f9': text.text3,
    '11fea4dda17b1f0ea39e4ea2b13d601b70bb2dda100613f0d639333817e4542e': text.text4,
    '711f39a111a84016039c046ca7764d8188ff914eae7f66443e76b9d4129aecbf': text.text5,
    '41d09824564e1f42a73b8a59faf00f62a709f5770e90d45dbf4eb4bb12f67440': text.text6,
    '46902f3a1351f21e330c9cac5fdea16f97e99c286af6f66cae4a7793e63a59bb': text.text7,
    '74dd390927a9db569a3d817481a8f085c9c1edb52dd952e87b68bd90c2f8e50c': text.text8,
    '1f33e611575d9b9ba8a9d6bb6088f9399b23787149f7ca36da8f85b2aceaea50': text.text9,
    '06e340b9f38a40aee20b793e8befcfea52111fe5655522022a01e4972ad319ff': text.text10,
    '7576fbff5167b65ad82c6ab6ed15b602abb560ef6a3b700916eb287dec286307': text.text11,
    '993213276de1ec1e400461372af1f4c2f4ee172ed2863c7c7bcccd0c7dd84315': text.text12,
    'b93311c10526434acd6c97f22384303f245d86d87b4b9d44ed1d14e3ec21a053': text.text13,
    '9dc6c87ffca25a1c1a569c75b90b0fe19d041522c1ee0ba456946f943303979f': text.text14,
    'c37e8fea0ef8fba87daf35b04032d1bf1ea1e6a6a712066585b8ca4e80f901a4': text.text15,
    'a6bbc2f4b3e6a7ef669dca1c79843f6266a7427f2fbbe65dc8608af5f96c3a6b': text.text16,
    'c5f8f06cb424771f299854a41cb2318a70c71f594b6f9b8cc62c10220ee5ee31': text.text17,
    '8de85ac258c1726461a195fefe4a6058b55765910ef9de5b0d20ba7ec32640ac': text.text18,
    'b69fb828003d9cdb30f74491de787311135fe0222e98d43b4215c974d177a1bc': text.text19,
    '65b641d7855b83ae8c3135ad1b820da28566e14f1e848febb205f09972fd0853': text.text20,
    '0d425b712dc6b44c63bf2e4392342a99cbed06ce4c1aec96867a2c57c03b8c6f': text.text21,
    'd30344550b6b70e8ee0b129833bfcb1bb577e235c609c69dff4d22d09bc30197': text.text22,
    'd262988e4e3e6f8c021078ab6585fe2e6a6e0035c1baf3eaa88cc1bf460c576f': text.text23,
    'c0883101cd08096a7eedd26d4be6f4ba5f19be744fa48b33aa212f81d886f6e0': text.text24,
    '9bd3c6886c98e17c4c0b180a5fd94e1e66c08e53ce93f51b13332f5cbe35666a': text.text25,
    'addcf397e9f903665adf0adbea514367f5166062ee8757fd15d21bfc650a6b43': text.text26,
  },
  serializers: {
    'c7155958920927995f5bae219c683296ad0c9e80302a9f8c6806de32a7a4f0e8': response.response0,
    '65fca1c6ce6d1f828055fe651912feda84bf14dbbf3e90f8fb6b7eac830a2b5a': response.response1,
    '673918159521ba2b835129f696ef059b5f3071933251e5b9a17772c23e78cd65': response.response2,
    '90d2432d216bb424f2f20c4d19921a1e8136af6c95e0b95fb8c90ac047275390': response.response3,
    '63fa75636947b96eb54a561cc4431da7c99ebb20c904ae86a822d7ffdf5f4035': response.response4,
    'fcf087362db9c4bd6f155e7b4dcbbe9be3fbca3de3010818bda31127b2e7e914': response.response5,
    '866877d75c5ddfef6c00480abfe131df6e643dabe9705c8eeb9505f6d986ca4d': response.response6,
    'a25103b325a51dabf6902b777460294cf6b2d4682fa41f4e3cd3ed188bd843fc': response.response7,
    '56cbf771bf0c49169d2fde01866cec06e8f1f402e67d439925ec942748e51a41': response.response8,
    '89ed3f7eb9f0fc2045b968c98e8264b5e3665b9f3bf8c4bc63a1da361170f507': response.response9,
    'da1de970bec479363175a87029a0130ffa3fd1e97a58ee7821c8bd8ecc1de444': response.response10,
    'd21d64305d7d6699a6281192a66a9e6b91755c410e72be28896a2632a5feb376': response.response11,
    'cbd3bcb03f9f5150a900097beffa8261cd54441a55f7d798a9d31e28b365972c': response.response12,
    '1205d7af885bbbf9a74272dc2f601ab23c56c769918b7d66de4a9458fcee7b2c': response.response13,
    '070bb4e7d06c34fb8c1362b03d47c24c708dacbd36b913c0eceb2d74e307285d': response.response14,
    '3c6107cee7056d6a917864e2c32beb7e14df6e4eaeefa6b2e5f40932a19e382a': response.response15,
    'd4916a3a9a885dbc1c373ea2070fabfb7ad2ca8d4cdf84819055875c23b11a9c': response.response16,
    'd9d6264fe7df5c09fd0de9b7921d0217ed0f2298f667b2fcd4c158280a6dce4d': response.response17,
    '503184e1a53e8f75eb0e229998fbf35dbd508910b9bc7fc5e268c0fb5055aa1e': response.response18,
    '08bb6a88eb0395df20bd7fe675ec14c79720e7e72d3e5f431d5cc723d361d186': response.response19,
    '846add6347bbc1f050fd00dbe34ad2c6d4af1cb45912da17f3c61160c81b7344': response.response20,
    'a34d24e26b3457445d462fbeeffe6ffeda0ec8579f9603e25e5eeb9047a06e16': response.response21,
    '07261b4682e32234a153124fb18ddd51747b2045a72c489bef7b817c32334c23': response.response22,
    '1b2c6c58689d86e7ac01e6369596d0f96a25c110eb7e1d14133d45b199bd9b0e': response.response23,
    '7a88628bfc7bd4dbd4212f3cfe1c581763409ff4c040bf227eccd2851c759413': response.response24,
    'bc97b5658cffd5dc29c2b8b8a43f4bff15f93cc3a86df37fb07a1939275744f8': response.response25,
    '8e8decbd0a4146e5f3675a6f14fc7636c08c43c4c8cab2514d9cd3766873da1e': response.response26,
    'cd647b70f5bdb0ecb77c449276c30f04d02ca45a1b3c0f88f0aa311cc7b3fae3': response.response27,
    '4532ac5074f1d12996ff3b727900f48a57ca51e93b4631459e9b5233e8adf0ae': response.response28,
    '1e20d2b12313673ec9bc198d8a68f0b126461212740167d9336d6d378df063e8': response.response29,
    '8ab67ee9f365ca8a2dd901d0911467b4c30d7f89d1736dbb10b41360efd3ac7f': response.response30,
    '7b40ddad514bd3747e739f3dcef20dc673ec3c926adf07a8954919ae1a5160df': response.response31,
  },
};
