@echo off
rem Puts the sample where one's own programme will be, when there is nothing yet.
if exist cycles exit /b 0
xcopy /q /i programma\cycles cycles >nul
if not %errorlevel%==0 goto closed
echo Om mee te proberen staat in de map cycles nu het voorbeeld.
echo.
exit /b 0

:closed
echo In deze map kan niets worden bewaard. Verplaats haar, bijvoorbeeld naar Documenten.
exit /b 1
